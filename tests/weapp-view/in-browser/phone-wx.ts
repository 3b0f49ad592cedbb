/** WeChat's side of the phone in a browser: the fake of the tests, with real doors, sizes and memory. */
import { makeFakeWx, type CloudCall } from '../../weapp/support/fake-wx';

export type Going = {
  /** Opens a page over this one, in its place, or alone. */
  go(url: string, how: 'over' | 'instead' | 'alone'): void;
  back(): void;
};

/** Who calls is what WeChat would know of them; here it is the session of a demo person. */
const ask = async ({ door, path, input }: CloudCall): Promise<unknown> => {
  const token = localStorage.getItem('session');
  const response = await fetch(`/call/${door}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ path, input }),
  });
  return response.json();
};

const statusBarHeight = 44;
const windowInfo = () => ({
  statusBarHeight,
  windowWidth: innerWidth,
  windowHeight: innerHeight,
  screenWidth: innerWidth,
  screenHeight: innerHeight,
  pixelRatio: devicePixelRatio,
});
const capsule = () => {
  const right = innerWidth - 10;
  return { top: 48, left: right - 87, right, bottom: 80, width: 87, height: 32 };
};
const baseInfo = () => ({
  SDKVersion: '3.8.9',
  language: 'zh_CN',
  fontSizeSetting: 17,
  theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
});

type Heard = (state: { readonly isConnected: boolean }) => void;
const network = {
  getNetworkType: () => Promise.resolve({ networkType: navigator.onLine ? 'wifi' : 'none' }),
  onNetworkStatusChange: (heard: Heard) => {
    ['online', 'offline'].forEach((name) => {
      addEventListener(name, () => {
        heard({ isConnected: navigator.onLine });
      });
    });
  },
};

/** A file out of a chat, as the browser's own chooser gives it; read in parts by its path. */
const chosen = new Map<string, File>();
type Read = {
  readonly filePath: string;
  readonly position: number;
  readonly length: number;
  readonly success: (found: { readonly data: ArrayBuffer }) => void;
};
const choose = () =>
  new Promise<readonly File[]>((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])]);
    });
    input.click();
  });

const toText = (bytes: ArrayBuffer): string =>
  btoa([...new Uint8Array(bytes)].map((byte) => String.fromCharCode(byte)).join(''));

/** Pictures by the address they are shown at; a picture is read at once, so its text is kept. */
const taken = new Map<string, string>();
const addressed = async (file: File): Promise<string> => {
  const text = toText(await file.arrayBuffer());
  const address = `data:${file.type};base64,${text}`;
  taken.set(address, text);
  return address;
};
type Compress = {
  readonly src: string;
  readonly success: (found: { readonly tempFilePath: string }) => void;
};
const camera = {
  chooseMedia: async () => ({
    tempFiles: await Promise.all(
      (await choose()).map(async (file) => ({ tempFilePath: await addressed(file) })),
    ),
  }),
  // Taro waits for this one by its callback, and for the choosers by their promise.
  compressImage: ({ src, success }: Compress) => {
    success({ tempFilePath: src });
  },
};

const files = {
  chooseMessageFile: async () => ({
    tempFiles: (await choose()).map((file) => {
      chosen.set(file.name, file);
      return { name: file.name, size: file.size, path: file.name };
    }),
  }),
  getFileSystemManager: () => ({
    readFileSync: (address: string) => taken.get(address),
    readFile: ({ filePath, position, length, success }: Read) => {
      const part = chosen.get(filePath)?.slice(position, position + length);
      void part?.arrayBuffer().then((data) => {
        success({ data });
      });
    },
  }),
  arrayBufferToBase64: toText,
};

const done = { errMsg: 'ok' };
const going = ({ go, back }: Going) => {
  const to = (how: 'over' | 'instead' | 'alone') => (asked: { readonly url: string }) => {
    go(asked.url, how);
    return Promise.resolve(done);
  };
  return {
    navigateTo: to('over'),
    redirectTo: to('instead'),
    switchTab: to('alone'),
    reLaunch: to('alone'),
    navigateBack: () => {
      back();
      return Promise.resolve(done);
    },
  };
};

export const makePhoneWx = (pages: Going): Readonly<Record<string, unknown>> => ({
  ...makeFakeWx({ answer: ask }).wx,
  ...going(pages),
  ...network,
  ...files,
  ...camera,
  getWindowInfo: windowInfo,
  getAppBaseInfo: baseInfo,
  getSystemInfoSync: () => ({ ...windowInfo(), ...baseInfo() }),
  getMenuButtonBoundingClientRect: capsule,
  getStorageSync: (key: string) => localStorage.getItem(key) ?? '',
  setStorageSync: (key: string, text: string) => localStorage.setItem(key, text),
  removeStorageSync: (key: string) => localStorage.removeItem(key),
  getRandomValues: async ({ length }: { readonly length: number }) => ({
    randomValues: crypto.getRandomValues(new Uint8Array(length)).buffer,
  }),
});
