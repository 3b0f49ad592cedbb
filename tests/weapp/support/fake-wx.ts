/**
 * What a phone offers the built mini-program, as far as our pages use it.
 * A name that is missing here is missing on purpose: the page that calls it must fail in a test.
 */
export type CloudCall = {
  readonly door: string;
  readonly path: string;
  readonly input: unknown;
};
export type Answer = (call: CloudCall) => unknown;

export type FakeWx = {
  readonly wx: Readonly<Record<string, unknown>>;
  readonly calls: CloudCall[];
  readonly opened: string[];
  readonly storage: Map<string, unknown>;
};

type Told = { success?: (found: unknown) => void; complete?: (found: unknown) => void };

const succeed = (asked: Told | undefined, found: object = {}) => {
  const result = { errMsg: 'ok', ...found };
  asked?.success?.(result);
  asked?.complete?.(result);
  return Promise.resolve(result);
};

const windowInfo = {
  statusBarHeight: 44,
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
};
const capsule = { top: 48, left: 290, right: 380, bottom: 80, width: 90, height: 32 };
const baseInfo = { SDKVersion: '3.8.9', theme: 'light', fontSizeSetting: 17, language: 'zh_CN' };

const readStorage = (storage: Map<string, unknown>) => ({
  getStorageSync: (key: string) => storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
  removeStorageSync: (key: string) => void storage.delete(key),
});

const cloudOf = (answer: Answer, calls: CloudCall[]) => ({
  init: () => undefined,
  callFunction: async (asked: Told & { name: string; data: { path: string; input: unknown } }) => {
    const call = { door: asked.name, ...asked.data };
    calls.push(call);
    return succeed(asked, { result: await answer(call) });
  },
});

const goingTo = (opened: string[]) => {
  const go = (asked: Told & { url: string }) => {
    opened.push(asked.url);
    return succeed(asked);
  };
  return { navigateTo: go, redirectTo: go, switchTab: go, reLaunch: go, navigateBack: succeed };
};

export const makeFakeWx = (answer: Answer): FakeWx => {
  const calls: CloudCall[] = [];
  const opened: string[] = [];
  const storage = new Map<string, unknown>();
  const wx = {
    ...readStorage(storage),
    ...goingTo(opened),
    cloud: cloudOf(answer, calls),
    getWindowInfo: () => windowInfo,
    getSystemInfoSync: () => ({ ...windowInfo, ...baseInfo }),
    getAppBaseInfo: () => baseInfo,
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getMenuButtonBoundingClientRect: () => capsule,
    getNetworkType: (asked?: Told) => succeed(asked, { networkType: 'wifi' }),
    onNetworkStatusChange: () => undefined,
    getRandomValues: (asked: Told & { length: number }) =>
      succeed(asked, { randomValues: new Uint8Array(asked.length).fill(7).buffer }),
    nextTick: (later: () => void) => setTimeout(later, 0),
    canIUse: () => true,
    getScreenBrightness: (asked?: Told) => succeed(asked, { value: 0.5 }),
    setScreenBrightness: (asked?: Told) => succeed(asked),
    setClipboardData: (asked?: Told) => succeed(asked),
    onKeyboardHeightChange: () => undefined,
    setNavigationBarTitle: (asked?: Told) => succeed(asked),
  };
  return { wx, calls, opened, storage };
};
