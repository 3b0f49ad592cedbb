/** What stands in the right column of the wide desk. */
import type { Masked, Seen, Waiting } from '../answers';
import { subjectFrom, subjectOfFound, type Subject } from '../reading/seen-kept';

export type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'household'; readonly subject: Subject }
  | { readonly kind: 'pickup'; readonly code: string }
  | { readonly kind: 'waiting'; readonly item: Waiting }
  | { readonly kind: 'search'; readonly text: string };

export const nothing: Chosen = { kind: 'nothing' };

export const chosenBySeen = (seen: Seen): Chosen =>
  seen.kind === 'pickup'
    ? { kind: 'pickup', code: seen.redemption.code }
    : { kind: 'household', subject: subjectFrom(seen) };

export const chosenByFound = (household: Masked): Chosen => ({
  kind: 'household',
  subject: subjectOfFound(household),
});
