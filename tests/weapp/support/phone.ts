/**
 * A phone for tests: renders whole pages out of dist/weapp, compiled by WeChat's own compiler.
 *
 *   const phone = startPhone({ answer: () => ({ ok: true, value: … }) });
 *   const page = await phone.open('pages/home/index');
 *   page.tap('#show-code'); page.text(); page.bytes();
 *
 * Several phones may stand in one file, each with an app and a memory of its own.
 */
import path from 'node:path';
import simulate from 'miniprogram-simulate';
import utils from 'miniprogram-simulate/src/utils';
import { PhoneDate } from './clock';
import { makeFakeWx, type Answer, type FakeWx } from './fake-wx';
import { makeLogicLayer } from './logic-layer';

const dist = path.resolve(__dirname, '..', '..', '..', 'dist', 'weapp');
const compilerOptions = { maxBuffer: 64 * 1024 * 1024 };

type Lifecycle = Record<string, unknown>;
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
  /** Taps what is named so: by its words, or by what a screen reader says of it. */
  press(name: string): Promise<void>;
  /** Types into the nth field of the page. */
  type(text: string, nth?: number): Promise<void>;
  /** Bytes of each setData since the page opened, or since the last `forget`. */
  bytes(): readonly number[];
  /** The same, as text: what the logic layer told the view. */
  sent(): string;
  forget(): void;
};
export type Phone = Pick<FakeWx, 'calls' | 'opened' | 'storage'> & {
  open(page: string, params?: Readonly<Record<string, string>>): Promise<OpenPage>;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const quietMs = 120;
const patienceMs = 5_000;

/** Waits until the logic layer has told the view something, and then been quiet for a while. */
const settle = async (sent: readonly string[], atLeast: number) => {
  for (let waited = 0; sent.length < atLeast && waited < patienceMs; waited += 20) await pause(20);
  let seen = -1;
  while (seen !== sent.length) {
    seen = sent.length;
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
/** The innermost element with just these words; the last one on the page, which lies on top. */
const named = (comp: Rendered, name: string): Element => {
  const found = elementsOf(comp).filter((each) => each.textContent === name);
  const inner = found.filter(
    (each) => !found.some((other) => other !== each && each.contains(other)),
  );
  const last = inner[inner.length - 1];
  if (last === undefined) throw new Error(`nothing is named ${name}`);
  return last;
};
const sidOf = (element: Element) => `#${element.getAttribute('data-sid') ?? ''}`;
const typeInto = (comp: Rendered, text: string, nth: number) => {
  const field = [...(comp.dom?.querySelectorAll('wx-input, wx-textarea') ?? [])][nth];
  if (field === undefined) throw new Error(`no field ${String(nth)}`);
  comp.querySelector(sidOf(field))?.dispatchEvent('input', { detail: { value: text } });
};
const handOver = (comp: Rendered, sent: string[]): OpenPage => ({
  text: () => comp.dom?.textContent ?? '',
  html: () => comp.dom?.innerHTML ?? '',
  has: (selector) => comp.querySelector(selector) !== undefined,
  tap: async (selector) => {
    const found = comp.querySelector(selector);
    if (found === undefined) throw new Error(`nothing at ${selector}`);
    found.dispatchEvent('tap');
    await settle(sent, 0);
  },
  press: async (name) => {
    const found = comp.querySelector(sidOf(named(comp, name)));
    found?.dispatchEvent('tap');
    await settle(sent, 0);
  },
  type: async (text, nth = 0) => {
    typeInto(comp, text, nth);
    await settle(sent, 0);
  },
  bytes: () => sent.map((each) => Buffer.byteLength(each)),
  sent: () => sent.join('\n'),
  forget: () => {
    sent.length = 0;
  },
});

export const startPhone = ({ answer }: { readonly answer: Answer }): Phone => {
  const fake = makeFakeWx(answer);
  const stack: Instance[] = [];
  let app: Lifecycle = {};
  const layer = makeLogicLayer({
    wx: fake.wx,
    Date: PhoneDate,
    App: (config: Lifecycle) => {
      app = config;
    },
    Page: registerPage,
    Component: (options: unknown) => {
      Reflect.apply(Reflect.get(globalThis, 'Component'), undefined, [options]);
    },
    getApp: () => app,
    getCurrentPages: () => stack,
  });
  layer.run(path.join(dist, 'app.js'));
  call(app, 'onLaunch', { path: '', query: {} });
  call(app, 'onShow', {});

  const open: Phone['open'] = async (page, params = {}) => {
    utils.runJs = (file) => void layer.run(file);
    layer.forget(path.join(dist, page));
    const options = { rootPath: dist, compiler: 'official', compilerOptions } as const;
    const comp = simulate.render(simulate.load(path.join(dist, page), 'page', options));
    const instance: Instance = comp.instance;
    instance.route = page;
    stack.push(instance);
    const sent = record(instance);
    comp.attach(document.body);
    call(instance, 'onLoad', params);
    call(instance, 'onShow');
    call(instance, 'onReady');
    await settle(sent, 1);
    return handOver(comp, sent);
  };
  return { calls: fake.calls, opened: fake.opened, storage: fake.storage, open };
};
