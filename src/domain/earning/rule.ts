import type { Day } from '@kernel/day';
import type { Evidence } from '@kernel/evidence';

export type Checkers = 0 | 1 | 2;

/** What a version of a rule says, and what a proposal would have it say. */
export type RuleTerms = {
  readonly effectiveFrom: Day;
  /** Its last day, unless a later version begins before; null: until one does. */
  readonly effectiveUntil: Day | null;
  readonly title: string;
  readonly act: string;
  readonly icon: string;
  readonly evidence: Evidence;
  /** For the act; for each head when `headsMax` is given. Whole points, never by litres. */
  readonly points: number;
  readonly credit: number;
  readonly timesDay: number;
  readonly timesMonth: number;
  readonly timesEver: number | null;
  /** Once for each fixture of the household, which the claim names. */
  readonly perFixture: boolean;
  readonly headsMax: number | null;
  readonly checkers: Checkers;
  readonly byDesk: boolean;
  /** The points live until 31 December so many years on; null: as the caps say. */
  readonly lotYears: number | null;
  readonly clause: string;
  readonly source: string;
};

/** One version of a rule in the rule book; it never changes. */
export type Rule = RuleTerms & {
  readonly id: string;
  readonly version: number;
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

export const isInForce = (
  rule: Pick<Rule, 'effectiveFrom' | 'effectiveUntil'>,
  day: Day,
): boolean =>
  rule.effectiveFrom <= day && (rule.effectiveUntil === null || day <= rule.effectiveUntil);

/** How many years the points of a rule live, under the caps of a day. */
export const lotYearsOf = (rule: Pick<Rule, 'lotYears'>, caps: Pick<Caps, 'lotYears'>): number =>
  rule.lotYears ?? caps.lotYears;
