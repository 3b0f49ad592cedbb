/** Reservations given back: the same lots get their points, the shelf its piece. */
import type { Day } from '@kernel/day';
import type { HouseholdId, PersonId } from '@kernel/ids';
import type { Tx } from '@store/port';
import { lockAccount, reverse } from '@store/queries/ledger';
import { closeReserved, lockOverdue, type HeldRedemption } from '@store/queries/release';
import { putBack } from '@store/queries/stock';

export type Releasing = {
  readonly status: 'cancelled' | 'lapsed';
  readonly actor: PersonId | 'system';
  readonly today: Day;
  readonly now: Date;
};

const reasons = { cancelled: '自己取消预留', lapsed: '过期未取，自动退回' } as const;

/** Gives one locked reservation back; the account and the redemption must be locked. */
export const release = async (tx: Tx, held: HeldRedemption, by: Releasing): Promise<void> => {
  const written = await reverse(
    tx,
    {
      account: held.account,
      source: { kind: 'redemption', id: held.id },
      title: `退回 ${held.title}`,
      reason: reasons[by.status],
      actor: by.actor,
      key: `release:${held.id}`,
      eventDay: by.today,
      writtenAt: by.now,
    },
    held.entrySeq,
  );
  if (written === null) throw new Error(`${held.id} was reserved with its line already undone`);
  await closeReserved(tx, {
    id: held.id,
    account: held.account,
    status: by.status,
    returnSeq: written.seq,
    at: by.now,
  });
  const { office, item, id: redemption } = held;
  await putBack(tx, { office, item, redemption, actor: by.actor, at: by.now, day: by.today });
};

/**
 * Lets a household's reservations lapse whose deadline has passed; answers how many. Every accepted
 * write that touches reservations begins with it, and the nightly run does it for the rest: a
 * refusal rolls back, so it cannot lapse what it refuses.
 */
export const lapseDue = async (
  tx: Tx,
  account: HouseholdId,
  at: { readonly today: Day; readonly now: Date },
): Promise<number> => {
  await lockAccount(tx, account);
  const overdue = await lockOverdue(tx, account, at.now);
  for (const held of overdue) {
    await release(tx, held, { ...at, status: 'lapsed', actor: 'system' });
  }
  return overdue.length;
};
