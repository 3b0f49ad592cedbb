import type { SealFinding } from './seal-finding';
import type { BeforeRecord, LineRecord } from './seal-records';
import type { Hashing } from './verify-day';

const separator = '\u001f';

/** The hash of a line's content after `previous`; a text with the separator in it hashes to none. */
export const hashAfter = (hashing: Hashing, previous: string, fields: readonly string[]): string =>
  fields.some((field) => field.includes(separator))
    ? ''
    : hashing.line(previous, fields.join(separator));

/** Whether it would be the next line, had nobody written over its account or its number. */
const wasNext = (line: LineRecord, stand: BeforeRecord, hashing: Hashing): boolean => {
  const fields = [stand.account, String(stand.seq + 1), ...line.fields.slice(2)];
  return hashAfter(hashing, stand.hash, fields) === line.hash;
};

/** A line that is not the next one of `stand`: what it is instead; `ahead` leaves a gap behind. */
export const placeLine = (
  line: LineRecord,
  stand: BeforeRecord,
  hashing: Hashing,
): SealFinding | 'next' | 'ahead' => {
  const { account, seq } = line;
  const next = stand.seq + 1;
  if (account === stand.account && seq === next) return 'next';
  if (wasNext(line, stand, hashing)) {
    return { what: 'LINE_CHANGED', account: stand.account, seq: next };
  }
  if (account !== stand.account) {
    return { what: account < stand.account ? 'LINE_MOVED' : 'LINE_ADDED', account, seq };
  }
  return seq > next ? 'ahead' : { what: 'LINE_ADDED', account, seq };
};
