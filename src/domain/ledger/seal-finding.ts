import type { Day } from '@kernel/day';

type OfLine = { readonly account: string; readonly seq: number };

/** The first thing that is wrong with an export, as near as it can be named. */
export type SealFinding =
  | ({ readonly what: 'LINE_CHANGED' | 'LINE_MISSING' | 'LINE_ADDED' | 'LINE_MOVED' } & OfLine)
  | ({ readonly what: 'LINE_OF_ANOTHER_DAY'; readonly day: Day } & OfLine)
  | { readonly what: 'LINES_MISSING' | 'LINES_ADDED'; readonly day: Day; readonly lines: number }
  | { readonly what: 'POINTS_WRONG' | 'ROOT_WRONG' | 'PREVIOUS_ROOT_WRONG'; readonly day: Day }
  | { readonly what: 'DAY_MISSING'; readonly day: Day }
  | { readonly what: 'OUT_OF_PLACE' | 'CUT_SHORT' };

/** What an export that is in order comes to. */
export type Verified = {
  readonly days: number;
  readonly lines: number;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly root: string | null;
};
