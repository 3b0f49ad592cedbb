/** Reservations on their way back: cancelled by the household, or past their deadline. */
import type { RedemptionStatus } from '@domain/redemption';
import type { HouseholdId, ItemId, OfficeId, RedemptionId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** A reservation as it is given back. */
export type HeldRedemption = {
  readonly id: RedemptionId;
  readonly account: HouseholdId;
  readonly office: OfficeId;
  readonly item: ItemId;
  readonly title: string;
  readonly status: RedemptionStatus;
  readonly deadline: Date;
  readonly entrySeq: number;
};

const heldColumns = `d.id, d.account, d.office, d.item, i.title, d.status, d.deadline,
  d.entry_seq as "entrySeq" from redemption d join item i on i.id = d.item`;

/** One of a household's own redemptions, locked; lock the account first. */
export const lockRedemption = async (
  tx: Tx,
  account: HouseholdId,
  id: RedemptionId,
): Promise<HeldRedemption | null> => {
  const rows = await tx.query<HeldRedemption>(
    `select ${heldColumns} where d.id = $1 and d.account = $2 for update of d`,
    [id, account],
  );
  return rows[0] ?? null;
};

/** Reservations past their deadline, locked in the order of their shelves. */
export const lockOverdue = (tx: Tx, account: HouseholdId, now: Date) =>
  tx.query<HeldRedemption>(
    `select ${heldColumns} where d.account = $1 and d.status = 'reserved' and d.deadline < $2
       order by d.office, d.item, d.id for update of d`,
    [account, now],
  );

/** Accounts with a reservation past its deadline, for the nightly run. */
export const accountsOverdue = async (
  books: Query,
  now: Date,
  limit: number,
): Promise<HouseholdId[]> => {
  const rows = await books.query<{ account: HouseholdId }>(
    // Found by the deadline (`offset 0`): in the order of accounts the server would walk all that ever was.
    `select distinct account from (select account from redemption
         where status = 'reserved' and deadline < $1 offset 0) due
       order by account limit $2`,
    [now, limit],
  );
  return rows.map(({ account }) => account);
};

export const closeReserved = (
  tx: Tx,
  closed: {
    readonly id: RedemptionId;
    readonly account: HouseholdId;
    readonly status: 'cancelled' | 'lapsed';
    readonly returnSeq: number;
    readonly at: Date;
  },
) =>
  tx.query(
    `update redemption set status = $3, return_seq = $4, closed_at = $5
       where id = $1 and account = $2`,
    [closed.id, closed.account, closed.status, closed.returnSeq, closed.at],
  );
