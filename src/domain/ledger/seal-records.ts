/**
 * An export of sealed days, as records in the order of its lines:
 *
 *   export  format, `all` or the day
 *   seal    day, lines, points, root, previous root             a day begins
 *   before  account, seq, hash                                  what stands before the next line of it
 *   line    the eighteen hashed columns of a line, a nineteenth where it has one, and its hash
 *   end     days, lines                                         so that a file cut short is noticed
 *
 * A day's lines stand by account and number. All values are texts as they are hashed, an absent one
 * empty; hashes are in hex.
 */
import { parseDay, type Day } from '@kernel/day';

export const exportFormat = '1';

/** The hashed columns, in the order in which they are hashed; the last only where a line has it. */
export const hashedColumns = [
  ...(['account', 'seq', 'kind', 'amount', 'before', 'after', 'source_kind', 'source_id'] as const),
  ...(['undoes', 'rule', 'rule_version', 'title', 'reason', 'actor', 'place', 'key'] as const),
  ...(['event_day', 'written_at', 'expires_on'] as const),
] as const;

export type SealRecord = {
  readonly type: 'seal';
  readonly day: Day;
  readonly lines: number;
  readonly points: number;
  readonly root: string;
  readonly previousRoot: string;
};
export type BeforeRecord = {
  readonly type: 'before';
  readonly account: string;
  readonly seq: number;
  readonly hash: string;
};
export type LineRecord = {
  readonly type: 'line';
  readonly account: string;
  readonly seq: number;
  readonly amount: number;
  readonly writtenAt: string;
  readonly fields: readonly string[];
  readonly hash: string;
};
export type ExportRecord =
  | { readonly type: 'export'; readonly scope: 'all' | Day }
  | SealRecord
  | BeforeRecord
  | LineRecord
  | { readonly type: 'end'; readonly days: number; readonly lines: number };

const wholeOf = (text: string | undefined): number | null =>
  text !== undefined && /^-?\d{1,15}$/.test(text) ? Number(text) : null;
const hashShape = /^[0-9a-f]{64}$/;
const isHash = (text: string | undefined): text is string =>
  text !== undefined && hashShape.test(text);

const readSeal = ([dayText = '', ...rest]: readonly string[]): SealRecord | null => {
  const [lines, points] = [wholeOf(rest[0]), wholeOf(rest[1])];
  const [day, root, previousRoot] = [parseDay(dayText), rest[2], rest[3]];
  if (day === null || lines === null || points === null) return null;
  return isHash(root) && isHash(previousRoot)
    ? { type: 'seal', day, lines, points, root, previousRoot }
    : null;
};

const readBefore = ([account = '', seqText, hash]: readonly string[]): BeforeRecord | null => {
  const seq = wholeOf(seqText);
  return seq !== null && isHash(hash) ? { type: 'before', account, seq, hash } : null;
};

// A line's own numbers may have been tampered with: that is the line's fault, not the file's.
const readLine = (texts: readonly string[]): LineRecord | null => {
  const fields = texts.slice(0, -1);
  if (fields.length > hashedColumns.length || fields.length < hashedColumns.length - 1) return null;
  const [account = '', seq, , amount] = fields;
  return {
    type: 'line',
    account,
    seq: wholeOf(seq) ?? Number.NaN,
    amount: wholeOf(amount) ?? Number.NaN,
    writtenAt: fields[hashedColumns.indexOf('written_at')] ?? '',
    fields,
    hash: texts.at(-1) ?? '',
  };
};

const readHead = ([format, scope = '']: readonly string[]): ExportRecord | null => {
  const day = scope === 'all' ? scope : parseDay(scope);
  return format === exportFormat && day !== null ? { type: 'export', scope: day } : null;
};

const readEnd = ([daysText, linesText]: readonly string[]): ExportRecord | null => {
  const [days, lines] = [wholeOf(daysText), wholeOf(linesText)];
  return days === null || lines === null ? null : { type: 'end', days, lines };
};

/** One line of the file, parsed from JSON, as a record; null when it is none. */
export const readExportRecord = (parsed: unknown): ExportRecord | null => {
  if (!Array.isArray(parsed) || !parsed.every((each) => typeof each === 'string')) return null;
  const [type, ...texts] = parsed;
  switch (type) {
    case 'export':
      return readHead(texts);
    case 'seal':
      return readSeal(texts);
    case 'before':
      return readBefore(texts);
    case 'line':
      return readLine(texts);
    case 'end':
      return readEnd(texts);
    default:
      return null;
  }
};
