import { addDays, atTime, type Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** What an office offers of an item, and what the household has had of it. */
export type Offer = {
  readonly points: number;
  readonly monthLimit: number;
  readonly available: number;
  readonly takenThisMonth: number;
};

/** How many pieces a household may have set aside at once, over all offices. */
export const openReservationsMax = 5;
/** How long a piece is set aside. */
export const holdDays = 7;
const usualClosing = '17:00';

/** The end of the last day, at the office's closing time; 17:00 where none is known. */
export const deadlineOf = (today: Day, closes: string | null): Date =>
  atTime(addDays(today, holdDays), closes ?? usualClosing);

/** Whether an item may be exchanged at the counter: the month's limit, and a piece on the shelf. */
export const decideExchange = (offer: Offer): Reply<null> => {
  if (offer.takenThisMonth >= offer.monthLimit) {
    return refuse('MONTH_LIMIT', { limit: offer.monthLimit });
  }
  return offer.available < 1 ? refuse('STOCK_EMPTY') : accept(null);
};

/** Whether one more piece may be set aside. */
export const decideReserve = (offer: Offer, openReservations: number): Reply<null> =>
  openReservations >= openReservationsMax
    ? refuse('RESERVATION_LIMIT', { limit: openReservationsMax })
    : decideExchange(offer);

/** Why an exchange did not go through: the shelf, a balance below zero after a reversal, or too few. */
export const refuseExchange = (
  stopped: { readonly why: 'stock' } | { readonly why: 'points'; readonly balance: number },
  points: number,
): Reply<never> => {
  if (stopped.why === 'stock') return refuse('STOCK_EMPTY');
  const { balance } = stopped;
  return balance < 0
    ? refuse('BELOW_ZERO')
    : refuse('NOT_ENOUGH_POINTS', { missing: points - balance });
};
