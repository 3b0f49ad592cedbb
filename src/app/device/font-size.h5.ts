import type { FontSize } from './types';

/** A browser enlarges by itself; there is nothing to follow. */
export const fontSize: FontSize = { systemPx: () => null };
