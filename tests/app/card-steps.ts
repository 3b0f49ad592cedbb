/** Cards signed by a key of the test's own, and lists that a desk keeps. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { asciiOf, signedPartOf, writeCardCode, type CardCode } from '@kernel/card-code';
import { parseDay, type Day } from '@kernel/day';
import type { BlockedList, BlockedPage } from '@app/office/card-check/blocked-list';

export const dayIn = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
};

const keyFrom = (seed: string) =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${seed.repeat(32)}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });
const ours = keyFrom('07');
const theirs = keyFrom('08');
export const publicKey = createPublicKey(ours)
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('hex');

export const card: CardCode = {
  serial: 'K7QM2XWPHD',
  passbookNo: '090312345674',
  until: dayIn('2031-11-30'),
};
const signedBy = (key: typeof ours, one: CardCode): string =>
  writeCardCode(one, sign(null, asciiOf(signedPartOf(one)), key));
export const signed = (change: Partial<CardCode> = {}): string =>
  signedBy(ours, { ...card, ...change });
/** Whoever has a key of their own, but not ours. */
export const signedElsewhere = (): string => signedBy(theirs, card);

export const fetchedAt = new Date('2026-11-29T02:32:00Z');
export const hoursLater = (hours: number): Date =>
  new Date(fetchedAt.getTime() + hours * 3_600_000);

export const listOf = (
  serials: readonly string[],
  change: Partial<BlockedList> = {},
): BlockedList => ({
  key: publicKey,
  serials: serials.join(''),
  cursor: '1764383520000.',
  whole: { server: fetchedAt.toISOString(), device: fetchedAt.toISOString() },
  ...change,
});

export const pageOf = (
  serials: readonly string[],
  change: Partial<BlockedPage> = {},
): BlockedPage => ({
  serials: [...serials],
  hasMore: false,
  next: '1764383520000.',
  publicKey,
  at: fetchedAt.toISOString(),
  ...change,
});
