/**
 * Opens the page that the address names (#/pages/home/index?…) out of dist/weapp, and keeps a stack
 * of pages as WeChat does. A tab page is opened anew each time; the real client keeps it.
 */
import jComponent from 'j-component';
import exparser from 'miniprogram-exparser';
import { makeLogicLayer } from '../../weapp/support/logic-layer';
import { register, registerNative } from './native';
import { makePhoneWx, type Going } from './phone-wx';

type Template = (data: object) => unknown;
type Dist = {
  readonly scripts: Readonly<Record<string, string>>;
  readonly styles: Readonly<Record<string, string>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
declare global {
  interface Window {
    readonly dist: Dist;
    /** WeChat's compiler made this of every WXML. */
    readonly makeTemplates: () => (file: string) => Template;
    __webview_engine_version__: number;
  }
}

type Lifecycle = Record<string, unknown>;
type Open = { readonly page: string; readonly root: HTMLElement; readonly instance: Lifecycle };

const { scripts, styles, components } = window.dist;
window.__webview_engine_version__ = 0.02;
const templateOf = window.makeTemplates();
const stack: Open[] = [];
let app: Lifecycle = {};
const sheet = document.createElement('style');

const call = (owner: Lifecycle | undefined, name: string, ...values: unknown[]) => {
  const found = owner?.[name];
  if (typeof found === 'function') Reflect.apply(found, owner, values);
};

/** A file registers what it makes while it runs; it runs once, and its page opens many times. */
const registered = new Set<string>();
let running = '';
const idOf = (file: string) => file.replace(/[^a-z]/g, '');
const define = (definition: object, tagName: string) => {
  const using = Object.entries(components[running] ?? {});
  register({
    id: idOf(running),
    tagName,
    template: templateOf(`${running}.wxml`),
    usingComponents: Object.fromEntries(using.map(([name, file]) => [name, idOf(file)])),
    ...definition,
  });
};
const load = (file: string) => {
  if (registered.has(file)) return;
  registered.add(file);
  Object.values(components[file] ?? {}).forEach(load);
  running = file;
  layer.run(`/${file}`);
};

const show = (open: Open | undefined) => {
  if (open === undefined) return;
  stack.forEach(({ root }) => {
    root.hidden = root !== open.root;
  });
  sheet.textContent = styles[open.page] ?? '';
  scrollTo(0, 0);
  call(open.instance, 'onShow');
};
const close = () => {
  const gone = stack.pop();
  call(gone?.instance, 'onUnload');
  gone?.root.remove();
};
const start = (url: string) => {
  const [page = '', query = ''] = url.replace(/^\//, '').split('?');
  history.replaceState(null, '', `#/${page}${query === '' ? '' : `?${query}`}`);
  load(page);
  const made = jComponent.create(idOf(page));
  const root = made.dom;
  if (root === undefined) throw new Error(`no page ${page}`);
  const instance: Lifecycle = made.instance;
  instance['route'] = page;
  sheet.textContent = styles[page] ?? '';
  Reflect.apply(Reflect.get(made, 'attach'), made, [document.body]);
  stack.push({ page, root, instance });
  call(instance, 'onLoad', Object.fromEntries(new URLSearchParams(query)));
  show(stack.at(-1));
  call(instance, 'onReady');
};

const pages: Going = {
  go: (url, how) => {
    if (how === 'over') call(stack.at(-1)?.instance, 'onHide');
    if (how === 'instead') close();
    while (how === 'alone' && stack.length > 0) close();
    start(url);
  },
  back: () => {
    if (stack.length < 2) return;
    close();
    const { page } = stack.at(-1) ?? { page: '' };
    history.replaceState(null, '', `#/${page}`);
    show(stack.at(-1));
  },
};

const layer = makeLogicLayer(
  {
    wx: makePhoneWx(pages),
    App: (config: Lifecycle) => {
      app = config;
    },
    Page: (config: Lifecycle) => {
      const methods = Object.entries(config).filter(([, each]) => typeof each === 'function');
      define({ data: config['data'] ?? {}, methods: Object.fromEntries(methods) }, 'wx-page');
    },
    Component: (options: object) => {
      define(options, running.split('/').at(-1) ?? running);
    },
    getApp: () => app,
    getCurrentPages: () => stack.map(({ instance }) => instance),
  },
  (file) => {
    const text = scripts[file.slice(1)];
    if (text === undefined) throw new Error(`dist/weapp has no ${file}`);
    return text;
  },
);

/** A finger's tap, from wherever it falls up through every component around it. */
const tap = ({ target, pageX: x, pageY: y }: MouseEvent) => {
  if (target === null) return;
  const how = { bubbles: true, capturePhase: true, composed: true };
  exparser.Event.dispatchEvent(target, exparser.Event.create('tap', { x, y }, how));
};

const standOnPhone = () => {
  ['phone-capsule', 'phone-home'].forEach((id) => {
    const part = document.createElement('div');
    part.id = id;
    document.body.append(part);
  });
};

document.head.append(sheet);
registerNative();
layer.run('/app');
call(app, 'onLaunch', { path: '', query: {} });
call(app, 'onShow', {});
standOnPhone();
document.addEventListener('click', tap);
addEventListener('hashchange', () => {
  pages.go(location.hash.slice(1), 'alone');
});
start(location.hash.slice(1));
