/**
 * Redemptions. Whoever holds several rows takes the account first, then the redemption, and the
 * stock row last, because a shelf is shared by the whole office.
 */
import type { Redemption } from '@domain/redemption';
import type { Day } from '@kernel/day';
import type { HouseholdId, ItemId, OfficeId, PersonId, RedemptionId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { hasCode } from '../retry';
import { moveOf } from './stock';

export type NewRedemption = {
  readonly id: RedemptionId;
  readonly account: HouseholdId;
  readonly office: OfficeId;
  readonly item: ItemId;
  readonly points: number;
  /** What the line in the passbook says. */
  readonly title: string;
  /** The member who asked; null for a household without a phone. */
  readonly byPerson: PersonId | null;
  readonly actor: PersonId;
  readonly today: Day;
  readonly reservedAt: Date;
};
type Held = NewRedemption & { readonly deadline: Date };

/**
 * The piece is the household's, or the points did not reach, or the shelf was empty; then the
 * transaction is spent, and whoever asked refuses at once.
 */
export type Exchanged =
  | { readonly made: false; readonly why: 'points'; readonly balance: number }
  | { readonly made: false; readonly why: 'stock' }
  | {
      readonly made: true;
      readonly seq: number;
      readonly balance: number;
      readonly code: string;
      readonly stockLeft: number;
    };
type ExchangeRow = {
  readonly outcome: 'made' | 'points';
  readonly seq: number;
  readonly after: number;
  readonly code: string;
  readonly left: number;
};

/** Raised by `books_exchange` when the last piece just went. */
const shelfEmpty = 'PB001';

/** The line, the redemption and the shelf in one statement; `codes` null means over the counter. */
const exchange = async (
  tx: Tx,
  made: Held,
  codes: readonly string[] | null,
): Promise<Exchanged> => {
  const move = moveOf(codes === null ? 'redeem' : 'reserve', made.id);
  const clerk = codes === null ? made.actor : null;
  const asked = tx.query<ExchangeRow>(
    `select outcome, seq, after, code, "left"
       from books_exchange($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[made.id, made.account, made.office, made.item, made.points, made.byPerson],
      ...[made.reservedAt, made.today, made.deadline, codes, clerk, made.title, made.actor, move],
    ],
  );
  const rows = await asked.catch((cause: unknown) => {
    if (hasCode(cause, shelfEmpty)) return null;
    throw cause;
  });
  if (rows === null) return { made: false, why: 'stock' };
  const row = rows[0];
  if (row === undefined) throw new Error('an exchange always says how it ended');
  return row.outcome === 'points'
    ? { made: false, why: 'points', balance: row.after }
    : { made: true, seq: row.seq, balance: row.after, code: row.code, stockLeft: row.left };
};

const codesPerDraw = 8;

/**
 * Sets a piece aside under a pick-up code that no other reservation of the office has; oldest lots
 * pay. What the shelf and the household may have was decided before; the account must be locked.
 */
export const exchangeReserved = (tx: Tx, made: Held, drawCode: () => string): Promise<Exchanged> =>
  exchange(tx, made, Array.from({ length: codesPerDraw }, drawCode));

/** Exchanges over the counter: collected at once, so its pick-up code is never asked. */
export const exchangeCollected = (tx: Tx, made: NewRedemption): Promise<Exchanged> =>
  exchange(tx, { ...made, deadline: made.reservedAt }, null);

/** A redemption with the words of its item and office. */
export const redemptionColumns = `d.id, d.account, d.item, i.title, i.unit, i.picture, d.points, d.office,
  o.name as "officeName", d.status, d.pickup_code as "pickupCode", d.reserved_at as "reservedAt",
  d.deadline, coalesce(d.closed_at, d.collected_at) as "closedAt", d.entry_seq as seq`;
export const redemptionJoined = `from redemption d join item i on i.id = d.item join office o on o.id = d.office`;

/** A household's redemptions, newest first. */
export const redemptionsOf = (
  books: Query,
  account: HouseholdId,
  page: { readonly offset: number; readonly limit: number },
) =>
  books.query<Redemption>(
    `select ${redemptionColumns} ${redemptionJoined} where d.account = $1
       order by d.entry_seq desc limit $2 offset $3`,
    [account, page.limit, page.offset],
  );

/** Reservations that lapsed and that the household has not been told of. */
export const lapsedUntold = (books: Query, account: HouseholdId) =>
  books.query<Redemption>(
    `select ${redemptionColumns} ${redemptionJoined} where d.account = $1 and d.status = 'lapsed'
       and not d.told_lapsed order by d.closed_at, d.id limit 20`,
    [account],
  );

/** Keeps that the household was told; answers how many of its own lapsed ones that concerned. */
export const keepTold = async (
  tx: Tx,
  account: HouseholdId,
  ids: readonly RedemptionId[],
): Promise<number> => {
  const rows = await tx.query(
    `update redemption set told_lapsed = true where account = $1 and id = any($2::text[])
       and status = 'lapsed' and not told_lapsed returning id`,
    [account, ids],
  );
  return rows.length;
};

export const countReserved = async (tx: Tx, account: HouseholdId): Promise<number> => {
  const rows = await tx.query<{ open: number }>(
    `select count(*)::int as open from redemption where account = $1 and status = 'reserved'`,
    [account],
  );
  return rows[0]?.open ?? 0;
};
