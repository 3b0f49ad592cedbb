/**
 * The six native components that our pages use, as WeChat draws them before any style of ours.
 * A component that is missing here is missing on purpose: the page that uses it stays empty there.
 */
import jComponent from 'j-component';

type Host = {
  readonly id: string;
  readonly $$: HTMLElement;
  triggerEvent(name: string, detail: object): void;
};
type Typed = HTMLInputElement | HTMLTextAreaElement;
type Seen = (host: HTMLElement, value: string) => void;

export const register = (definition: object): void => {
  Reflect.apply(jComponent.register, jComponent, [definition]);
};

/** A property that shows in the document as soon as the page sets it. */
const shown = (type: unknown, seen: Seen) => ({
  type,
  observer(this: Host, value: unknown) {
    seen(this.$$, String(value));
  },
});
const attribute = (name: string): Seen => {
  return (host, value) => {
    if (value === '') host.removeAttribute(name);
    else host.setAttribute(name, value);
  };
};
const said = {
  ariaRole: shown(String, attribute('role')),
  ariaLabel: shown(String, attribute('aria-label')),
};

/** WeChat's image is a ground, so a rule of ours for `img` must not reach it. */
const picture = (host: HTMLElement): HTMLDivElement => {
  const found = host.querySelector('div') ?? document.createElement('div');
  host.append(found);
  return found;
};
const fits: Readonly<Record<string, string>> = { aspectFit: 'contain', aspectFill: 'cover' };
const image = {
  ...said,
  src: shown(String, (host, value) => {
    picture(host).style.backgroundImage = value === '' ? '' : `url("${value}")`;
  }),
  mode: shown(String, (host, value) => {
    picture(host).style.backgroundSize = fits[value] ?? '100% 100%';
  }),
};

const fieldOf = (host: HTMLElement): Typed => {
  const found = host.querySelector<Typed>('input, textarea');
  if (found !== null) return found;
  const isLong = host.tagName === 'WX-TEXTAREA';
  const made = document.createElement(isLong ? 'textarea' : 'input');
  host.append(made);
  return made;
};
const field = {
  ...said,
  ariaLabel: shown(String, (host, value) => {
    fieldOf(host).setAttribute('aria-label', value);
  }),
  value: shown(String, (host, value) => {
    const typed = fieldOf(host);
    if (typed.value !== value) typed.value = value;
  }),
  placeholder: shown(String, (host, value) => {
    fieldOf(host).placeholder = value;
  }),
  placeholderClass: shown(String, (host, value) => {
    fieldOf(host).className = value;
  }),
  maxlength: shown(Number, (host, value) => {
    fieldOf(host).maxLength = Number(value);
  }),
  disabled: shown(Boolean, (host, value) => {
    fieldOf(host).disabled = value === 'true';
  }),
};

/** The page's own names stand in the document too, for whoever looks for one. */
function name(this: Host): void {
  this.$$.id = this.id;
}
/** What is typed goes up as WeChat's events do; Enter is the keyboard's own key for done. */
function listen(this: Host): void {
  name.call(this);
  const typed = fieldOf(this.$$);
  const tell = (name: string) => {
    this.triggerEvent(name, { value: typed.value });
  };
  typed.addEventListener('input', () => tell('input'));
  typed.addEventListener('focus', () => tell('focus'));
  typed.addEventListener('blur', () => tell('blur'));
  typed.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Enter') tell('confirm');
  });
}

const native = (id: string, properties: object, more: object = {}) => {
  const usual = { template: '<slot/>', properties, attached: name };
  register({ id, tagName: `wx-${id}`, ...usual, ...more });
};

export const registerNative = (): void => {
  native('view', said);
  native('text', said);
  native('image', image);
  native('input', field, { attached: listen });
  native('textarea', field, { attached: listen });
  native('scroll-content', {});
  native(
    'scroll-view',
    {
      ...said,
      scrollX: shown(Boolean, (host, value) => host.toggleAttribute('scroll-x', value === 'true')),
      scrollY: shown(Boolean, (host, value) => host.toggleAttribute('scroll-y', value === 'true')),
    },
    {
      template: '<scroll-content><slot/></scroll-content>',
      usingComponents: { 'scroll-content': 'scroll-content' },
    },
  );
};
