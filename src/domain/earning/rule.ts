import type { Day } from '@kernel/day';

/** How an act is shown to have been done, and so who checks it. */
export type Way = 'activity' | 'fixture' | 'tip' | 'school' | 'reading' | 'desk';

/** One version of a rule in the rule book; a version never changes once it has posted a line. */
export type Rule = {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: Day;
  readonly effectiveUntil: Day | null;
  readonly title: string;
  readonly act: string;
  readonly icon: string;
  readonly way: Way;
  readonly points: number;
  readonly credit: number;
  readonly timesDay: number;
  readonly timesMonth: number;
  readonly timesEver: number | null;
  readonly checkedBy: 'code' | 'desk';
  readonly byDesk: boolean;
  readonly clause: string;
  readonly source: string;
  readonly isDefault: boolean;
};

/** The caps over all rules, and how long points live. */
export type Caps = {
  readonly pointsDay: number;
  readonly pointsMonth: number;
  readonly lotYears: number;
};

/** What a household has claimed before: declined and reversed claims do not count. */
export type Tally = {
  readonly ruleToday: number;
  readonly ruleMonth: number;
  readonly ruleEver: number;
  readonly pointsToday: number;
  readonly pointsMonth: number;
};

/** A printed code that stands for an action at a place. */
export type ActionCode = {
  readonly serial: string;
  readonly rule: string;
  readonly title: string;
  readonly fromDay: Day;
  readonly untilDay: Day;
};

export const isInForce = (rule: Rule, day: Day): boolean =>
  rule.effectiveFrom <= day && (rule.effectiveUntil === null || day <= rule.effectiveUntil);
