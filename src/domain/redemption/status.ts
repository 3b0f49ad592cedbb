import { refuse, type RefusalDetails } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

export type RedemptionStatus = 'reserved' | 'collected' | 'cancelled' | 'lapsed' | 'returned';

/** Where each status may go; what is missing here cannot happen. */
const moves: Readonly<Record<RedemptionStatus, readonly RedemptionStatus[]>> = {
  reserved: ['collected', 'cancelled', 'lapsed'],
  collected: ['returned'],
  cancelled: [],
  lapsed: [],
  returned: [],
};

export const mayBecome = (from: RedemptionStatus, to: RedemptionStatus): boolean =>
  moves[from].includes(to);

/** Statuses whose piece counts against the month: one that was given back makes room again. */
export const countsForMonth = (status: RedemptionStatus): boolean =>
  status === 'reserved' || status === 'collected';

/** Why a redemption that is no longer reserved cannot be handed over; `by` names the first time. */
export const refuseClosed = (
  status: Exclude<RedemptionStatus, 'reserved'>,
  by: RefusalDetails,
): Reply<never> => {
  switch (status) {
    case 'collected':
      return refuse('ALREADY_COLLECTED', by);
    case 'lapsed':
      return refuse('RESERVATION_LAPSED');
    case 'cancelled':
    case 'returned':
      return refuse('RESERVATION_CLOSED');
  }
};

/** A reservation as far as handing it over or giving it back is concerned. */
export type OpenReservation = {
  readonly status: RedemptionStatus;
  readonly deadline: Date;
  /** When and by whom it was handed over, for the sentence that says so. */
  readonly handedOver: { readonly time: string; readonly who: string };
};

export const isPastDeadline = (deadline: Date, now: Date): boolean => now > deadline;

/** Whether a reserved piece may be handed over now. */
export const decideCollect = (found: OpenReservation, now: Date): Reply<null> => {
  if (found.status !== 'reserved') return refuseClosed(found.status, found.handedOver);
  return isPastDeadline(found.deadline, now) ? refuse('RESERVATION_LAPSED') : accept(null);
};

/**
 * How the household's own cancelling ends: past the deadline it is a lapse, which gives the same
 * points back. What is closed already stays as it is.
 */
export const decideCancel = (
  found: Pick<OpenReservation, 'status' | 'deadline'>,
  now: Date,
): Reply<'cancelled' | 'lapsed'> => {
  if (found.status !== 'reserved') return refuse('RESERVATION_CLOSED');
  return accept(isPastDeadline(found.deadline, now) ? 'lapsed' : 'cancelled');
};
