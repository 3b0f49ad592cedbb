import type { HouseholdId, ItemId, OfficeId, RedemptionId } from '@kernel/ids';
import { writeScanCode } from '@kernel/scan-code';
import type { RedemptionStatus } from './status';

/** A redemption as the books keep it, with the words of its item and office. */
export type Redemption = {
  readonly id: RedemptionId;
  readonly account: HouseholdId;
  readonly item: ItemId;
  readonly title: string;
  readonly unit: string;
  readonly picture: string;
  readonly points: number;
  readonly office: OfficeId;
  readonly officeName: string;
  readonly status: RedemptionStatus;
  readonly pickupCode: string;
  readonly reservedAt: Date;
  readonly deadline: Date;
  readonly closedAt: Date | null;
  readonly seq: number;
};

/** A redemption as it crosses the wire; `code` is the text of its pick-up QR code. */
export const reservationView = ({ account: _account, ...found }: Redemption) => ({
  ...found,
  code: writeScanCode('pickup', found.id),
  reservedAt: found.reservedAt.toISOString(),
  deadline: found.deadline.toISOString(),
  closedAt: found.closedAt?.toISOString() ?? null,
});

export type ReservationView = ReturnType<typeof reservationView>;
