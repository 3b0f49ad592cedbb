/**
 * Reports of a leak or waste in a public place.
 *
 * 1. reported → assigned → fixed → closed by a second person; a second look that is not satisfied
 *    leads back to assigned; reported or assigned may be rejected, with a reason.
 * 2. The same place and kind is one report: the others join the first and follow it.
 * 3. Nobody decides what they or their household reported.
 * 4. Points are posted when it is closed, by the rule `leak-report`, once a report and household.
 *    Who joined earns only where a rule `leak-report-joined` is in force, and joined before the
 *    first was assigned.
 */
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

export const leakKinds = ['pipe', 'tap', 'toilet', 'sprinkler', 'other'] as const;
export type LeakKind = (typeof leakKinds)[number];

export type ReportStatus = 'reported' | 'assigned' | 'fixed' | 'closed' | 'rejected' | 'joined';
/** Waiting for somebody to mend it: what another report of the same thing joins. */
export const isOpen = (status: ReportStatus): boolean =>
  status === 'reported' || status === 'assigned';

/** Fixed or rejected within so many working days (features row 62). */
export const reportWorkingDays = 3;
/** The most reports one signed-in caller makes a day. */
export const reportsADay = 10;

/** A place as it is compared: width, case, spaces and punctuation make no difference. */
export const placeKey = (place: string): string =>
  place
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

export type Standing<Office> = {
  readonly status: ReportStatus;
  readonly office: Office | null;
  /** Who said that it is fixed. */
  readonly fixedBy: string | null;
};
/** What the deciding person and their office are to a report. */
export type Decider = {
  /** They or their household made it, or one that joined it. */
  readonly isOwn: boolean;
  /** It is new in their district, or was given to or by their office. */
  readonly isOurs: boolean;
};

/** Before anybody has fixed it, it may be assigned, also anew. */
export const decideAssign = (
  { status }: Pick<Standing<unknown>, 'status'>,
  { isOurs }: Pick<Decider, 'isOurs'>,
): Reply<null> => {
  if (!isOpen(status)) return refuse('REPORT_STATE');
  return isOurs ? accept(null) : refuse('REPORT_OTHER_OFFICE');
};

/** Only who it was assigned to says that it is fixed. */
export const decideFix = <Office>(report: Standing<Office>, office: Office): Reply<null> => {
  if (report.status !== 'assigned') return refuse('REPORT_STATE');
  return report.office === office ? accept(null) : refuse('REPORT_OTHER_OFFICE');
};

/** A second person looks; their own household's report is another's to decide. */
export const decideClose = (
  report: Standing<unknown>,
  by: Decider & { readonly person: string },
): Reply<null> => {
  if (report.status !== 'fixed') return refuse('REPORT_STATE');
  if (!by.isOurs) return refuse('REPORT_OTHER_OFFICE');
  if (by.isOwn) return refuse('OWN_HOUSEHOLD');
  return report.fixedBy === by.person ? refuse('SECOND_LOOK_NEEDED') : accept(null);
};

export const decideReject = (
  report: Pick<Standing<unknown>, 'status'>,
  by: Decider,
): Reply<null> => {
  const allowed = decideAssign(report, by);
  if (!allowed.ok) return allowed;
  return by.isOwn ? refuse('OWN_HOUSEHOLD') : accept(null);
};

type Joining = Pick<Standing<unknown>, 'status'> &
  Decider & { readonly id: string; readonly district: string; readonly at: Date };

/** Two open reports of a district become one; the later follows the earlier. */
export const decideJoin = (report: Joining, first: Joining): Reply<null> => {
  const isLater = report.id !== first.id && report.at >= first.at;
  if (!isLater || report.district !== first.district) return refuse('REPORT_STATE');
  const allowed = decideReject(report, report);
  return allowed.ok ? decideReject(first, first) : allowed;
};
