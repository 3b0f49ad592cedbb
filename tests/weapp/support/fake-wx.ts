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
  /** Calls that are not answered yet. */
  waiting(): number;
};

type Told = { success?: (found: unknown) => void; complete?: (found: unknown) => void };

const succeed = (asked: Told | undefined, found: object = {}) => {
  const result = { errMsg: 'ok', ...found };
  asked?.success?.(result);
  asked?.complete?.(result);
  return Promise.resolve(result);
};

let drawn = 0;
/** The same in every run, and never twice: a request id that comes twice is answered, not booked. */
const bytesUnlikeBefore = (length: number): Uint8Array => {
  drawn += 1;
  return Uint8Array.from({ length }, (_, at) => (drawn >> (at * 6)) & 63);
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

const cloudOf = (answer: Answer, calls: CloudCall[], open: Set<CloudCall>) => ({
  init: () => undefined,
  callFunction: async (asked: Told & { name: string; data: { path: string; input: unknown } }) => {
    const call = { door: asked.name, ...asked.data };
    calls.push(call);
    open.add(call);
    try {
      return await succeed(asked, { result: await answer(call) });
    } finally {
      open.delete(call);
    }
  },
});

const goingTo = (opened: string[]) => {
  const go = (asked: Told & { url: string }) => {
    opened.push(asked.url);
    return succeed(asked);
  };
  return { navigateTo: go, redirectTo: go, switchTab: go, reLaunch: go, navigateBack: succeed };
};

/** What a phone is like: who answers it, whether it has a network, what it kept from before. */
export type PhoneIs = {
  readonly answer: Answer;
  readonly isOffline?: boolean;
  readonly storage?: ReadonlyMap<string, unknown>;
};

export const makeFakeWx = ({ answer, isOffline = false, storage: kept }: PhoneIs): FakeWx => {
  const calls: CloudCall[] = [];
  const opened: string[] = [];
  const open = new Set<CloudCall>();
  const storage = new Map<string, unknown>(kept);
  const wx = {
    ...readStorage(storage),
    ...goingTo(opened),
    cloud: cloudOf(answer, calls, open),
    getWindowInfo: () => windowInfo,
    getSystemInfoSync: () => ({ ...windowInfo, ...baseInfo }),
    getAppBaseInfo: () => baseInfo,
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getMenuButtonBoundingClientRect: () => capsule,
    getNetworkType: (asked?: Told) => succeed(asked, { networkType: isOffline ? 'none' : 'wifi' }),
    onNetworkStatusChange: () => undefined,
    getRandomValues: (asked: Told & { length: number }) =>
      succeed(asked, { randomValues: bytesUnlikeBefore(asked.length).buffer }),
    nextTick: (later: () => void) => setTimeout(later, 0),
    canIUse: () => true,
    getScreenBrightness: (asked?: Told) => succeed(asked, { value: 0.5 }),
    setScreenBrightness: (asked?: Told) => succeed(asked),
    setClipboardData: (asked?: Told) => succeed(asked),
    onKeyboardHeightChange: () => undefined,
    setNavigationBarTitle: (asked?: Told) => succeed(asked),
  };
  return { wx, calls, opened, storage, waiting: () => open.size };
};
