/**
 * Redemption: points become a thing, reserved for pick-up or handed over at the counter.
 *
 * 1. The hold is the debit itself: a reservation spends at once, and gives back the same lots.
 * 2. reserved → collected | cancelled | lapsed, collected → returned; nothing else.
 * 3. The price is the one in force on the day, the limit counts Beijing months.
 * 4. A piece is handed over once; a second attempt is told when and by whom.
 * 5. Past its deadline a reservation lapses, by itself, with points and piece given back.
 */
export {
  deadlineOf,
  decideExchange,
  decideReserve,
  holdDays,
  openReservationsMax,
  refuseExchange,
} from './decide-exchange';
export type { Offer } from './decide-exchange';
export { reservationView } from './reservation-view';
export type { Redemption, ReservationView } from './reservation-view';
export {
  countsForMonth,
  decideCancel,
  decideCollect,
  isPastDeadline,
  mayBecome,
  refuseClosed,
} from './status';
export type { OpenReservation, RedemptionStatus } from './status';
