import type { Day } from '@kernel/day';
import { stateOn, type Listing } from './state-on';

/** Entries that share status and last day. */
export type ListingGroup = Listing & { readonly entries: number };

/** How many entries are valid today; null where there is no entry at all. */
export const countValid = (groups: readonly ListingGroup[], today: Day): number | null =>
  groups.length === 0
    ? null
    : groups
        .filter((group) => stateOn(group, today) === 'valid')
        .reduce((sum, { entries }) => sum + entries, 0);
