import * as v from 'valibot';
import { startOfDay } from '@kernel/day';
import { issuedFrom } from '@domain/household';
import { accept } from '@kernel/wire';
import { blockedFrom, type BlockedCard } from '@store/queries/card';
import { staff } from '../audiences';
import { cardPublicKey } from '../card-signing';

/** Serials in one answer, about 28 kB. */
const pageSize = 2_000;
// A card is blocked at the time its request came, and seen once that is committed: what is asked for
// next begins this long before now, so that none is missed in between.
const overlapMs = 10 * 60_000;

/** Milliseconds since 1970 of a blocking, and the serial, if any, up to which its cards were told. */
const blockedCursor = v.optional(
  v.pipe(v.string(), v.maxLength(24), v.regex(/^\d{13}\.(?:[A-Z2-9]{10})?$/)),
);
const afterOf = (cursor = '0.') => {
  const [ms = '', serial = ''] = cursor.split('.');
  return { at: new Date(Number(ms)), serial };
};
const cursorOf = (at: Date, serial = ''): string =>
  `${String(at.getTime()).padStart(13, '0')}.${serial}`;

const nextOf = (last: BlockedCard | undefined, hasMore: boolean, now: Date): string =>
  hasMore && last !== undefined
    ? cursorOf(last.blockedAt, last.serial)
    : cursorOf(new Date(now.getTime() - overlapMs));

/**
 * The block list that a desk keeps, to check a card without a network: at most 2,000 serials of ten
 * characters in the order of blocking, those since `cursor` or else all, among cards issued in the
 * last five years; `hasMore` while there are others, `next` as the cursor of the next call (some
 * serials come twice). `publicKey` is 32 bytes in hex, by which the signature on a card is checked;
 * `at` the server's time. A blocked card is dead for ever, so its serial opens nothing and names
 * nobody. Every desk of every office is given the same. Rule: docs/decisions/0033.
 */
export const blockedCards = staff('clerk', 'manager', 'property').read(
  {
    summary:
      'Lists serials of blocked cards since a cursor, and the key that checks a card without a network.',
    refusals: [],
    input: { cursor: blockedCursor },
  },
  async ({ db, keyed, now, today }, { cursor }) => {
    const since = { after: afterOf(cursor), issuedFrom: startOfDay(issuedFrom(today)) };
    const rows = await blockedFrom(db, { ...since, most: pageSize + 1 });
    const told = rows.slice(0, pageSize);
    const hasMore = rows.length > pageSize;
    return accept({
      serials: told.map(({ serial }) => serial),
      hasMore,
      next: nextOf(told.at(-1), hasMore, now),
      publicKey: cardPublicKey(keyed),
      at: now.toISOString(),
    });
  },
);
