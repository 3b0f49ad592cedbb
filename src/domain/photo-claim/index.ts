/**
 * Claims shown by a picture: what a code lets through, who may check, and who looks again.
 *
 * 1. The server makes four digits; they are good for 30 minutes and one sending, and stand in the picture.
 * 2. Nobody checks what is of their own household, of one they stepped aside from, or a second time.
 *    For a household without a phone a desk looks at the thing itself, as the first of two.
 * 3. While the office waits for the household, nothing is decided and no day runs.
 * 4. One in twenty is looked at again by another office, drawn out of the seal of the day on which it
 *    was approved: nobody knows it when approving, and everybody can count it again from the printed
 *    root. A checker who approves the same household over and over is looked at every time.
 */
import type { Evidence } from '@kernel/evidence';
import type { FixtureKind } from '@kernel/fixture';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

export const codeDigits = 4;
const codeMinutes = 30;
/** The most codes that a household asks for in a day. */
export const codesADay = 12;
export const claimPicturesMax = 3;
export const recheckWorkingDays = 5;
/** What was asked for and not answered in so many days is declined. */
export const answerDays = 14;
/** Out of 10,000 (features row 81). */
const recheckShare = 500;
/** So many approved by one person for one household in `pairDays` days. */
const pairFrom = 3;
export const pairDays = 365;

/** The instant from which a code made `now` is no longer taken. */
export const codeUntil = (now: Date): Date => new Date(now.getTime() + codeMinutes * 60_000);

/** Whether an act is claimed by pictures with the digits in them, a label among them or not. */
export const isByPicture = (evidence: Evidence): boolean =>
  evidence === 'photo' || evidence === 'label';

const labelled: readonly FixtureKind[] = ['toilet', 'shower', 'tap', 'dishwasher', 'purifier'];
const kinds: Readonly<Record<string, readonly FixtureKind[]>> = {
  toilet: ['toilet'],
  'shower-head': ['shower'],
  tap: ['tap'],
  aerator: ['tap'],
  'rain-barrel': ['barrel'],
  'label-product-1': labelled,
  'label-product-2': labelled,
};
/** The kinds of fixture that a rule of the reviewed book is about; null where it does not say. */
export const fixtureKindsOf = (rule: string): readonly FixtureKind[] | null => kinds[rule] ?? null;

/** Whether a fixture is of a kind that the rule is about. */
export const decideKind = (rule: string, kind: FixtureKind | null): Reply<null> => {
  const fitting = fixtureKindsOf(rule);
  return kind !== null && fitting !== null && !fitting.includes(kind)
    ? refuse('FIXTURE_OTHER_KIND')
    : accept(null);
};

/**
 * A rule for what two people look at in a household without a phone: by the book no desk posts it
 * alone. A label counts among these with one checker too, since here the desk claims as well as checks.
 */
export const isByTwo = (rule: {
  readonly evidence: Evidence;
  readonly checkers: number;
  readonly byDesk: boolean;
  readonly perFixture: boolean;
}): boolean =>
  rule.perFixture &&
  !rule.byDesk &&
  (rule.evidence === 'label' || (rule.evidence === 'photo' && rule.checkers === 2));

/** Whether a desk may look at the thing as the first of two, where no household's phone could. */
export const decideByTwo = (rule: Parameters<typeof isByTwo>[0]): Reply<null> =>
  isByTwo(rule) ? accept(null) : refuse('RULE_NOT_BY_DESK');

/** Whether a code lets something through now. */
export const decideCode = (
  code: { readonly until: Date; readonly isUsed: boolean },
  now: Date,
): Reply<null> => {
  if (code.isUsed) return refuse('PHOTO_CODE_USED');
  return now >= code.until ? refuse('PHOTO_CODE_LAPSED') : accept(null);
};

export type ClaimStanding = {
  readonly status: 'waiting' | 'approved' | 'declined' | 'reversed' | 'withdrawn';
  readonly awaits: 'office' | 'household';
};

/** Whether an office may decide a claim, or ask for more. */
export const decideOffice = ({ status, awaits }: ClaimStanding): Reply<null> => {
  if (status !== 'waiting') return refuse('CLAIM_DECIDED');
  return awaits === 'household' ? refuse('CLAIM_AWAITS_HOUSEHOLD') : accept(null);
};

/** Whether the household may answer. */
export const decideAnswer = ({ status, awaits }: ClaimStanding): Reply<null> => {
  if (status !== 'waiting') return refuse('CLAIM_DECIDED');
  return awaits === 'household' ? accept(null) : refuse('CLAIM_NOT_ASKED');
};

/** Whether what was approved is looked at again, and why; null: not. */
export const drawnBecause = (drawn: {
  /** 0 to 9,999, out of the day's seal. */
  readonly draw: number;
  /** How often the same person approved the same household, this time included. */
  readonly approvals: number;
}): 'draw' | 'pair' | null => {
  if (drawn.approvals >= pairFrom) return 'pair';
  return drawn.draw < recheckShare ? 'draw' : null;
};

/** What somebody of the other office is to the claim that they look at again. */
export const decideRecheck = (recheck: {
  readonly isDecided: boolean;
  readonly hasChecked: boolean;
}): Reply<null> => {
  if (recheck.isDecided) return refuse('RECHECK_DECIDED');
  return recheck.hasChecked ? refuse('RECHECK_OWN_CHECK') : accept(null);
};
