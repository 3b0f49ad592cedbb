import type { Speech } from './types';

/** WeChat has no voice of its own: pages hide the button. */
export const speech: Speech = { canSpeak: false, speak: () => undefined, hush: () => undefined };
