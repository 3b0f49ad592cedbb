/** An exchange as far as the points go, the same for a reservation and for the counter. */
import { refuseSpending } from '@domain/redemption';
import type { Day } from '@kernel/day';
import type { HouseholdId, OfficeId, PersonId, RedemptionId } from '@kernel/ids';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { lockAccount, spend, type Written } from '@store/queries/ledger';

export type Payment = {
  readonly redemption: RedemptionId;
  readonly account: HouseholdId;
  readonly points: number;
  readonly title: string;
  readonly actor: PersonId;
  /** The office whose stamp the line bears; null where no office has acted yet. */
  readonly place: OfficeId | null;
  readonly today: Day;
  readonly now: Date;
};

/** Spends the price, oldest lots first; refused with what is missing. The account must be locked. */
export const pay = async (tx: Tx, payment: Payment): Promise<Reply<Written>> => {
  const written = await spend(tx, {
    account: payment.account,
    kind: 'spend',
    amount: -payment.points,
    source: { kind: 'redemption', id: payment.redemption },
    title: payment.title,
    actor: payment.actor,
    ...(payment.place === null ? {} : { place: payment.place }),
    key: `redemption:${payment.redemption}`,
    eventDay: payment.today,
    writtenAt: payment.now,
  });
  if (written !== null) return accept(written);
  const account = await lockAccount(tx, payment.account);
  return refuseSpending(account?.balance ?? 0, payment.points);
};
