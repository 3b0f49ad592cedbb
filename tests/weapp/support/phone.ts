/**
 * A phone for tests: renders whole pages out of dist/weapp, compiled by WeChat's own compiler.
 *
 *   const phone = startPhone({ answer: () => ({ ok: true, value: … }) });
 *   const page = await phone.open('pages/home/index');
 *   page.tap('#show-code'); page.text(); page.bytes();
 *
 * Several phones may stand in one file, each with an app and a memory of its own.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import simulate from 'miniprogram-simulate';
import utils from 'miniprogram-simulate/src/utils';
import { PhoneDate } from './clock';
import { makeFakeWx, type FakeWx, type PhoneIs } from './fake-wx';
import { makeLogicLayer } from './logic-layer';

const dist = path.resolve(__dirname, '..', '..', '..', 'dist', 'weapp');
const compilerOptions = { maxBuffer: 64 * 1024 * 1024 };

type Lifecycle = Record<string, unknown>;
/** What the view was told, and how many answers are still on their way. */
type View = {
  readonly sent: string[];
  /** How much had been sent when each tap came. */
  readonly tapped: number[];
  waiting(): number;
};
type Instance = {
  setData(data: object, told?: () => void): void;
  route?: string;
} & Record<string, unknown>;

export type OpenPage = {
  /** All words on the screen. */
  text(): string;
  html(): string;
  has(selector: string): boolean;
  tap(selector: string): Promise<void>;
  /** Taps the innermost thing that says just this: the last of several, or the nth. */
  press(name: string, nth?: number): Promise<void>;
  /** Types into the nth field of the page. */
  type(text: string, nth?: number): Promise<void>;
  /** Waits until these words stand on the page; fails with what stands there instead. */
  sees(words: string | RegExp): Promise<string>;
  /** Bytes of each setData since the page opened, or since the last `forget`. */
  bytes(): readonly number[];
  /** The same, as text: what the logic layer told the view. */
  sent(): string;
  forget(): void;
  /** Bytes of all that was sent before the first tap. */
  firstScreen(): number;
  /** Bytes of all that was sent from each tap or typed text to the next. */
  taps(): readonly number[];
};
export type Phone = Pick<FakeWx, 'calls' | 'opened' | 'storage'> & {
  open(page: string, params?: Readonly<Record<string, string>>): Promise<OpenPage>;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const quietMs = 120;
const patienceMs = 10_000;

/** Waits until the view was told something, every call is answered, and it was quiet for a while. */
const settle = async (view: View, atLeast: number) => {
  let seen = -1;
  for (let waited = 0; waited < patienceMs; waited += quietMs) {
    const isDone = view.waiting() === 0 && view.sent.length >= atLeast;
    if (isDone && seen === view.sent.length) return;
    seen = view.sent.length;
    await pause(quietMs);
  }
};
const call = (owner: Lifecycle | Instance, name: string, ...values: unknown[]) => {
  const found = owner[name];
  if (typeof found === 'function') Reflect.apply(found, owner, values);
};
const methodsOf = (config: Lifecycle) =>
  Object.fromEntries(Object.entries(config).filter(([, each]) => typeof each === 'function'));

/** Wraps setData so that what crosses from logic to view is weighed. */
const record = (instance: Instance): string[] => {
  const sent: string[] = [];
  const real = instance.setData;
  instance.setData = (data, told) => {
    sent.push(JSON.stringify(data));
    real.call(instance, data, told);
  };
  return sent;
};

const registerPage = (config: Lifecycle) => {
  const make: unknown = Reflect.get(globalThis, 'Component');
  if (typeof make !== 'function') throw new Error('no Component: load the page by simulate first');
  Reflect.apply(make, undefined, [{ data: config['data'] ?? {}, methods: methodsOf(config) }]);
};

type Rendered = ReturnType<typeof simulate.render>;

const elementsOf = (comp: Rendered): readonly Element[] => [
  ...(comp.dom?.querySelectorAll('[data-sid]') ?? []),
];
/** What somebody reads there: where a line may not break is not seen. */
const read = (element: Element | undefined | null): string =>
  (element?.textContent ?? '').replaceAll('\u00a0', ' ');
/** The innermost element with just these words; the last one on the page lies on top. */
const named = (comp: Rendered, name: string, nth: number): Element | undefined => {
  const found = elementsOf(comp).filter((each) => read(each) === name);
  const inner = found.filter(
    (each) => !found.some((other) => other !== each && each.contains(other)),
  );
  return inner.at(nth);
};
/** What is found once it is there; a page that comes late is waited for. */
const comes = async <Found>(find: () => Found | undefined, otherwise: string): Promise<Found> => {
  for (let waited = 0; waited < patienceMs; waited += 50) {
    const found = find();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error(otherwise);
};
const sidOf = (element: Element) => `#${element.getAttribute('data-sid') ?? ''}`;
const fields = ['.field-box', '.search-input', '.code-field-input'];
const fieldAt = (comp: Rendered, nth: number) =>
  fields.flatMap((each) => comp.querySelectorAll(each))[nth];
const weigh = (sent: readonly string[]): number =>
  sent.reduce((sum, each) => sum + Buffer.byteLength(each), 0);
/** Marks that a tap comes, sends it, and waits for what it brings. */
const act = async (view: View, send: () => void) => {
  view.tapped.push(view.sent.length);
  send();
  await settle(view, 0);
};
const handOver = (comp: Rendered, view: View): OpenPage => ({
  text: () => read(comp.dom),
  html: () => comp.dom?.innerHTML ?? '',
  has: (selector) => comp.querySelector(selector) !== undefined,
  tap: async (selector) => {
    const found = comp.querySelector(selector);
    if (found === undefined) throw new Error(`nothing at ${selector}`);
    await act(view, () => {
      found.dispatchEvent('tap');
    });
  },
  press: async (name, nth = -1) => {
    const element = await comes(() => named(comp, name, nth), `nothing is named ${name}`);
    const found = comp.querySelector(sidOf(element));
    if (found === undefined) throw new Error(`${name} cannot be tapped`);
    await act(view, () => {
      found.dispatchEvent('tap');
    });
  },
  type: async (text, nth = 0) => {
    const field = await comes(() => fieldAt(comp, nth), `no field ${String(nth)}`);
    await act(view, () => {
      field.dispatchEvent('input', { detail: { value: text } });
    });
  },
  sees: async (words) => {
    for (let waited = 0; waited < patienceMs; waited += 50) {
      const found = new RegExp(words).exec(read(comp.dom));
      if (found !== null) return found[1] ?? found[0];
      await pause(50);
    }
    throw new Error(`${String(words)} is not in: ${read(comp.dom)}`);
  },
  bytes: () => view.sent.map((each) => Buffer.byteLength(each)),
  sent: () => view.sent.join('\n'),
  forget: () => {
    view.sent.length = 0;
    view.tapped.length = 0;
  },
  firstScreen: () => weigh(view.sent.slice(0, view.tapped[0])),
  taps: () =>
    view.tapped.map((from, index) => weigh(view.sent.slice(from, view.tapped[index + 1]))),
});

export const startPhone = (is: PhoneIs): Phone => {
  const fake = makeFakeWx(is);
  const stack: Instance[] = [];
  let app: Lifecycle = {};
  // A file runs once in an app; opening its page again only registers what it made then.
  const registrations = new Map<string, () => void>();
  let running = '';
  const keep = (register: () => void) => {
    registrations.set(running, register);
    register();
  };
  const scope = {
    wx: fake.wx,
    Date: PhoneDate,
    App: (config: Lifecycle) => {
      app = config;
    },
    Page: (config: Lifecycle) => {
      keep(() => {
        registerPage(config);
      });
    },
    Component: (options: unknown) => {
      keep(() => {
        Reflect.apply(Reflect.get(globalThis, 'Component'), undefined, [options]);
      });
    },
    getApp: () => app,
    getCurrentPages: () => stack,
  };
  const layer = makeLogicLayer(scope, (file) => readFileSync(file, 'utf8'));
  const runJs = (file: string) => {
    const again = registrations.get(file);
    running = file;
    if (again === undefined) layer.run(file);
    else again();
  };
  layer.run(path.join(dist, 'app.js'));
  call(app, 'onLaunch', { path: '', query: {} });
  call(app, 'onShow', {});

  const open: Phone['open'] = async (page, params = {}) => {
    utils.runJs = runJs;
    const options = { rootPath: dist, compiler: 'official', compilerOptions } as const;
    const comp = simulate.render(simulate.load(path.join(dist, page), 'page', options));
    const instance: Instance = comp.instance;
    instance.route = page;
    stack.push(instance);
    const view = { sent: record(instance), tapped: [], waiting: fake.waiting };
    comp.attach(document.body);
    call(instance, 'onLoad', params);
    call(instance, 'onShow');
    call(instance, 'onReady');
    await settle(view, 1);
    return handOver(comp, view);
  };
  return { calls: fake.calls, opened: fake.opened, storage: fake.storage, open };
};
