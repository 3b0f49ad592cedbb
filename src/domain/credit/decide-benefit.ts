import type { Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** From which credit a benefit is open, and in which days; days that were not published are null. */
export type BenefitTerms = {
  readonly fromCredit: number;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
};

/** How long a shown benefit counts. */
export const benefitCodeMinutes = 5;

export const isOpenOn = (terms: BenefitTerms, balance: number, day: Day): boolean =>
  terms.fromCredit <= balance &&
  (terms.validFrom === null || terms.validFrom <= day) &&
  (terms.validUntil === null || terms.validUntil >= day);

/** Whether somebody with this much credit may use a benefit on a day. */
export const decideBenefit = (terms: BenefitTerms, balance: number, day: Day): Reply<null> =>
  isOpenOn(terms, balance, day) ? accept(null) : refuse('BENEFIT_NOT_OPEN');

/** Whether shown digits count now: once, until their end. */
export const decideBenefitCode = (
  code: { readonly usedAt: Date | null; readonly untilAt: Date },
  now: Date,
): Reply<null> => {
  if (code.usedAt !== null) return refuse('CODE_USED');
  return now > code.untilAt ? refuse('CODE_EXPIRED') : accept(null);
};

/** In which days a place honours a benefit, as published; `endedOn` is when the bureau ended it. */
export type PlaceTerms = {
  readonly fromDay: Day;
  readonly untilDay: Day | null;
  readonly endedOn: Day | null;
};

export const isHonouredOn = ({ fromDay, untilDay, endedOn }: PlaceTerms, day: Day): boolean =>
  endedOn === null && fromDay <= day && (untilDay === null || untilDay >= day);
