import { daysBetween, type Day } from '@kernel/day';

/** What the reviewing unit has written down of an entry that is still on the list. */
export type ListingStatus = 'listed' | 'review' | 'suspended';
/** What anyone is told of it on a day. */
export type ListingState = 'valid' | 'review' | 'expired' | 'suspended';
export type Listing = { readonly status: ListingStatus; readonly validUntil: Day };

/** So many days before its last one, an entry is shown as due for review. */
export const reviewNoticeDays = 30;

/**
 * The state of an entry on a day. Suspension outweighs the dates; past its last day an entry has
 * expired even while a review is under way.
 */
export const stateOn = ({ status, validUntil }: Listing, today: Day): ListingState => {
  if (status === 'suspended') return 'suspended';
  const daysLeft = daysBetween(today, validUntil);
  if (daysLeft < 0) return 'expired';
  return status === 'review' || daysLeft <= reviewNoticeDays ? 'review' : 'valid';
};
