/**
 * Redemptions. Whoever holds several rows takes the account first, then the redemption, and the
 * stock row last, because a shelf is shared by the whole office.
 */
import type { Redemption } from '@domain/redemption';
import type { HouseholdId, ItemId, OfficeId, PersonId, RedemptionId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';

export type NewRedemption = {
  readonly id: RedemptionId;
  readonly account: HouseholdId;
  readonly office: OfficeId;
  readonly item: ItemId;
  readonly points: number;
  readonly entrySeq: number;
  /** The member who asked; null for a household without a phone. */
  readonly byPerson: PersonId | null;
  readonly reservedAt: Date;
};

const codesPerDraw = 8;

const insertWithFreeCode = async (
  tx: Tx,
  made: NewRedemption & { readonly deadline: Date },
  codes: readonly string[],
): Promise<string | null> => {
  const rows = await tx.query<{ code: string }>(
    `insert into redemption (id, account, office, item, points, status, pickup_code, entry_seq,
       by_person, reserved_at, deadline)
     select $1, $2, $3, $4, $5::int, 'reserved', c.code, $6::bigint, $7, $8::timestamptz,
       $9::timestamptz
     from unnest($10::text[]) with ordinality c (code, at)
     where not exists (select 1 from redemption r
       where r.office = $3 and r.pickup_code = c.code and r.status = 'reserved')
     order by c.at limit 1 returning pickup_code as code`,
    [
      made.id,
      made.account,
      made.office,
      made.item,
      made.points,
      made.entrySeq,
      made.byPerson,
      made.reservedAt,
      made.deadline,
      codes,
    ],
  );
  return rows[0]?.code ?? null;
};

/**
 * Writes a reservation under a pick-up code that no other reservation of the office has; answers
 * the code.
 */
export const insertReserved = (
  tx: Tx,
  made: NewRedemption & { readonly deadline: Date },
  drawCode: () => string,
): Promise<string> =>
  drawUntilFree(tx, 'redemption_pickup', () =>
    insertWithFreeCode(tx, made, Array.from({ length: codesPerDraw }, drawCode)),
  );

/** Writes what was exchanged at the counter: collected at once, so its pick-up code is never asked. */
export const insertCollected = (tx: Tx, made: NewRedemption & { readonly clerk: PersonId }) =>
  tx.query(
    `insert into redemption (id, account, office, item, points, status, pickup_code, entry_seq,
       by_person, reserved_at, deadline, collected_at, collected_by)
     values ($1, $2, $3, $4, $5, 'collected', '0000', $6, $7, $8, $8, $8, $9)`,
    [
      made.id,
      made.account,
      made.office,
      made.item,
      made.points,
      made.entrySeq,
      made.byPerson,
      made.reservedAt,
      made.clerk,
    ],
  );

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
       order by d.reserved_at desc, d.id limit $2 offset $3`,
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
