/**
 * Listings of units that save water: what an entry is worth on a day.
 *
 * 1. An entry is valid through its last day and not an hour longer; nothing stays green by itself.
 * 2. Only entries that are valid today count towards the plan's target.
 * 3. A kind without a single entry has no count (未填报); that is not nought.
 */
export { stateOn, reviewNoticeDays } from './state-on';
export type { Listing, ListingState, ListingStatus } from './state-on';
export { countValid } from './count-valid';
export type { ListingGroup } from './count-valid';
