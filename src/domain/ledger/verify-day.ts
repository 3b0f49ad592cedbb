import { addDays, startOfDay } from '@kernel/day';
import type { SealFinding } from './seal-finding';
import type { LineRecord, SealRecord } from './seal-records';

/** sha256, handed in; hashes are in hex, texts hashed as UTF-8. */
export type Hashing = {
  /** Over the hash of the line before and a line's text. */
  readonly line: (previous: string, text: string) => string;
  /** Over the root before and the hashes of a day's lines. */
  readonly root: (previous: string) => {
    readonly add: (hash: string) => void;
    readonly end: () => string;
  };
  /** What stands before an account's first line, and before the first day. */
  readonly opening: string;
  readonly firstRoot: string;
};

/** A day under way: its seal, and what its lines come to so far. */
export type OpenDay = {
  readonly seal: SealRecord;
  readonly has: (line: LineRecord) => boolean;
  readonly add: (line: LineRecord) => void;
  readonly close: () => SealFinding | null;
};

export const openDay = (seal: SealRecord, hashing: Hashing): OpenDay => {
  const from = startOfDay(seal.day).toISOString();
  const until = startOfDay(addDays(seal.day, 1)).toISOString();
  const root = hashing.root(seal.previousRoot);
  let lines = 0;
  let points = 0;
  return {
    seal,
    has: ({ writtenAt }) => writtenAt >= from && writtenAt < until,
    add: (line) => {
      root.add(line.hash);
      lines += 1;
      points += line.amount;
    },
    close: () => {
      const { day } = seal;
      if (lines < seal.lines) return { what: 'LINES_MISSING', day, lines: seal.lines - lines };
      if (lines > seal.lines) return { what: 'LINES_ADDED', day, lines: lines - seal.lines };
      if (root.end() !== seal.root) return { what: 'ROOT_WRONG', day };
      return points === seal.points ? null : { what: 'POINTS_WRONG', day };
    },
  };
};
