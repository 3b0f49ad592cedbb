/**
 * What a code showed, handed from the desk to the page it opens. A shown code ends after seconds,
 * so the page must not read it again; nothing of it is kept on the device.
 */
import type { Masked, Seen } from '../answers';

export type Subject = {
  readonly household: Masked;
  readonly numbers: Seen['numbers'] | null;
  /** What pays at the counter; null when only a number or a name is known. */
  readonly code: string | null;
  /** The member whose phone showed the code, masked. */
  readonly member: string | null;
};

const kept = new Map<string, Subject>();

export const keepSubject = (subject: Subject): void => {
  kept.clear();
  kept.set(subject.household.id, subject);
};
export const subjectOf = (household: string): Subject | null => kept.get(household) ?? null;

export const subjectFrom = (seen: Seen): Subject => ({
  household: seen.household,
  numbers: seen.numbers,
  code: seen.kind === 'pickup' ? null : seen.code,
  member: seen.kind === 'passbook' ? seen.member : null,
});
export const subjectOfFound = (household: Masked): Subject => ({
  household,
  numbers: null,
  code: null,
  member: null,
});
