/**
 * Appointments to a post at an office: made by an admin of the bureau, taken by whoever was told.
 *
 * 1. A code lets one person in, once, within 24 hours.
 * 2. Nobody takes an appointment that they made themselves.
 * 3. A bureau's posts are at a bureau; the posts that serve households are at the other offices.
 */
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

export const officeKinds = [
  'community',
  'village',
  'street',
  'property',
  'school',
  'bureau',
] as const;
export type OfficeKind = (typeof officeKinds)[number];
export const postRoles = [
  'clerk',
  'manager',
  'property',
  'school',
  'custodian',
  'reviewer',
  'auditor',
  'admin',
] as const;
export type PostRole = (typeof postRoles)[number];

const ofBureau: readonly PostRole[] = ['reviewer', 'auditor', 'admin'];

/** Longer than an invitation: a post opens more than one passbook. */
export const appointmentDigits = 12;
/** The most unused codes of one office at a time. */
export const appointmentsMax = 20;
const appointmentHours = 24;

/** The instant from which an appointment made `now` is no longer taken. */
export const appointmentUntil = (now: Date): Date =>
  new Date(now.getTime() + appointmentHours * 3_600_000);

/** The digits of an appointment, typed with or without gaps. */
export const readAppointment = (text: string): string | null => {
  const digits = text.replace(/[\s-]/g, '');
  return /^\d{12}$/.test(digits) ? digits : null;
};

/** Whether an office of this kind has such a post. */
export const decidePost = (role: PostRole, kind: OfficeKind): Reply<null> =>
  ofBureau.includes(role) === (kind === 'bureau') ? accept(null) : refuse('POST_OTHER_KIND');

export type FoundAppointment = {
  readonly expiresAt: Date;
  readonly isUsed: boolean;
  /** Null when the operator made it, for the first admin. */
  readonly madeBy: string | null;
};

/** Whether this person may take the post now. */
export const decideTake = (
  found: FoundAppointment,
  { person, now }: { readonly person: string; readonly now: Date },
): Reply<null> => {
  if (found.isUsed) return refuse('APPOINTMENT_USED');
  if (now >= found.expiresAt) return refuse('APPOINTMENT_EXPIRED');
  return found.madeBy === person ? refuse('OWN_APPOINTMENT') : accept(null);
};
