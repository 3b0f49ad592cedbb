/**
 * Verifies an export of sealed days with nothing but a hash function: every line's hash, the chain
 * of each account, each day's root and the root before it.
 *
 * 1. One record after the other, in flat memory: a whole export keeps one entry an account.
 * 2. It stops at the first thing that is wrong and names it.
 */
import { addDays, type Day } from '@kernel/day';
import { joinRuns } from './join-runs';
import { hashAfter, placeLine } from './place-line';
import type { SealFinding, Verified } from './seal-finding';
import type { BeforeRecord, ExportRecord, LineRecord, SealRecord } from './seal-records';
import { openDay, type Hashing, type OpenDay } from './verify-day';

type Walk = {
  readonly hashing: Hashing;
  readonly runs: ReturnType<typeof joinRuns>;
  scope: 'all' | Day | null;
  first: Day | null;
  day: OpenDay | null;
  /** The line that the next one must follow. */
  at: BeforeRecord | null;
  /** A line that did not come when it was its turn; it may still come, out of its place. */
  gap: { readonly account: string; readonly seq: number } | null;
  hasLine: boolean;
  days: number;
  lines: number;
  isOver: boolean;
};
type Found = SealFinding | null;

const closeRun = (walk: Walk): Found => {
  if (walk.gap !== null) return { what: 'LINE_MISSING', ...walk.gap };
  if (walk.at !== null && walk.hasLine && walk.scope === 'all') walk.runs.end(walk.at);
  walk.hasLine = false;
  return null;
};

const closeDay = (walk: Walk): Found => {
  const found = closeRun(walk) ?? walk.day?.close() ?? null;
  walk.at = null;
  return found;
};

const rootBefore = ({ day, scope, hashing }: Walk, seal: SealRecord): string =>
  // Of a single day the root before it is taken as it stands: it is part of the root that is checked.
  day?.seal.root ?? (scope === 'all' ? hashing.firstRoot : seal.previousRoot);

const takeSeal = (walk: Walk, seal: SealRecord): Found => {
  const found = closeDay(walk);
  if (found !== null) return found;
  const expected = walk.day === null ? seal.day : addDays(walk.day.seal.day, 1);
  const isOther = walk.scope !== 'all' && seal.day !== walk.scope;
  if (isOther || seal.day < expected) return { what: 'OUT_OF_PLACE' };
  if (seal.day > expected) return { what: 'DAY_MISSING', day: expected };
  if (seal.previousRoot !== rootBefore(walk, seal)) {
    return { what: 'PREVIOUS_ROOT_WRONG', day: seal.day };
  }
  walk.first ??= seal.day;
  walk.days += 1;
  walk.day = openDay(seal, walk.hashing);
  return null;
};

const takeBefore = (walk: Walk, before: BeforeRecord): Found => {
  const found = closeRun(walk);
  if (found !== null) return found;
  const { at } = walk;
  if (walk.day === null) return { what: 'OUT_OF_PLACE' };
  const next = { account: before.account, seq: before.seq + 1 };
  const isBack =
    at !== null &&
    (before.account < at.account || (before.account === at.account && before.seq < at.seq));
  if (isBack) return { what: 'LINE_MOVED', ...next };
  walk.at = before;
  const isJoined = walk.scope !== 'all' || walk.runs.begin(before);
  return isJoined ? null : { what: 'LINE_CHANGED', ...next };
};

/** After a gap only one thing is of interest: whether the line that is missing stands further on. */
const takeInGap = ({ gap }: Walk, { account, seq }: LineRecord): Found => {
  if (gap === null || account !== gap.account) return null;
  return seq === gap.seq ? { what: 'LINE_MOVED', account, seq } : null;
};

const takeNext = (walk: Walk, day: OpenDay, at: BeforeRecord, line: LineRecord): Found => {
  const { account, seq, fields, hash } = line;
  if (hashAfter(walk.hashing, at.hash, fields) !== hash) {
    return { what: 'LINE_CHANGED', account, seq };
  }
  if (!day.has(line)) return { what: 'LINE_OF_ANOTHER_DAY', day: day.seal.day, account, seq };
  if (walk.scope === 'all' && !walk.runs.pass(line)) return { what: 'LINE_CHANGED', account, seq };
  day.add(line);
  walk.lines += 1;
  walk.hasLine = true;
  walk.at = { type: 'before', account, seq, hash };
  return null;
};

const takeLine = (walk: Walk, line: LineRecord): Found => {
  const { day, at } = walk;
  if (day === null || at === null) return { what: 'OUT_OF_PLACE' };
  if (walk.gap !== null) return takeInGap(walk, line);
  const placed = placeLine(line, at, walk.hashing);
  if (placed === 'next') return takeNext(walk, day, at, line);
  if (placed !== 'ahead') return placed;
  walk.gap = { account: at.account, seq: at.seq + 1 };
  return null;
};

const takeEnd = (walk: Walk, end: { readonly days: number; readonly lines: number }): Found => {
  const found = closeDay(walk);
  if (found !== null) return found;
  const missing = walk.runs.missing();
  if (missing !== null) return { what: 'LINE_MISSING', ...missing };
  walk.isOver = true;
  return end.days === walk.days && end.lines === walk.lines ? null : { what: 'OUT_OF_PLACE' };
};

const take = (walk: Walk, record: ExportRecord): Found => {
  const isHead = record.type === 'export';
  if (walk.isOver || isHead !== (walk.scope === null)) return { what: 'OUT_OF_PLACE' };
  switch (record.type) {
    case 'export':
      walk.scope = record.scope;
      return null;
    case 'seal':
      return takeSeal(walk, record);
    case 'before':
      return takeBefore(walk, record);
    case 'line':
      return takeLine(walk, record);
    case 'end':
      return takeEnd(walk, record);
  }
};

/** Answers `take`, to be given each record in turn until it finds something, and `finish`. */
export const verifySeal = (hashing: Hashing) => {
  const walk: Walk = {
    ...{ hashing, runs: joinRuns(hashing.opening), scope: null, first: null, day: null, at: null },
    ...{ gap: null, hasLine: false, days: 0, lines: 0, isOver: false },
  };
  return {
    take: (record: ExportRecord): Found => take(walk, record),
    /** After the last record: what was verified, or that the file is cut short. */
    finish: (): Verified | SealFinding => {
      const { days, lines, first, day, isOver } = walk;
      if (!isOver) return { what: 'CUT_SHORT' };
      return { days, lines, first, last: day?.seal.day ?? null, root: day?.seal.root ?? null };
    },
  };
};
