import type { Paper } from './types';

/** WeChat cannot print: the page offers a file instead. */
export const paper: Paper = { canPrint: false, print: () => undefined };
