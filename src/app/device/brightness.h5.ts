import type { Brightness } from './types';

/** A browser cannot raise it: the page asks the person to. */
export const brightness: Brightness = {
  canRaise: false,
  raise: () => Promise.resolve(() => undefined),
};
