/** What stands in the right column of the wide desk. */
import type { Masked, Seen, Waiting } from '../answers';
import { subjectFrom, subjectOfFound, type Subject } from '../reading/seen-kept';

export type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'household'; readonly id: string; readonly subject: Subject | null }
  | { readonly kind: 'pickup'; readonly code: string }
  | { readonly kind: 'waiting'; readonly item: Waiting }
  | { readonly kind: 'search'; readonly text: string };

export const nothing: Chosen = { kind: 'nothing' };

export const chosenBySeen = (seen: Seen): Chosen =>
  seen.kind === 'pickup'
    ? { kind: 'pickup', code: seen.redemption.code }
    : { kind: 'household', id: seen.household.id, subject: subjectFrom(seen) };

export const chosenByFound = (household: Masked): Chosen => ({
  kind: 'household',
  id: household.id,
  subject: subjectOfFound(household),
});

/** The household of something that waits: nothing of it is shown before a reason is given. */
export const chosenByWaiting = ({ account }: Waiting): Chosen => ({
  kind: 'household',
  id: account,
  subject: null,
});
