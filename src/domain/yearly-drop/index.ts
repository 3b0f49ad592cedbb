/**
 * A small bonus for a household that used less water for twelve months, confirmed by its bills.
 *
 * 1. Twelve months of read bills are held against the twelve before, a day against a day; a missing or
 *    estimated month, or one that makes an estimate good, leaves nothing to say.
 * 2. The household was in the programme before the twelve months began, has a meter of its own, agrees
 *    that its bills are used for this, and has as many people as it had.
 * 3. One fixed amount a step, at most once in twelve months: never by litres (features.md section 2).
 * 4. More than half less is more often an empty home than a saving one, so it earns nothing by itself.
 */
import { addMonths, daysBetween, firstDay, lastDay, type Day, type Month } from '@kernel/day';

export type Bill = {
  readonly month: Month;
  readonly months: number;
  readonly litres: number;
  readonly estimated: boolean;
};

/** The steps, the higher first: which rule gives for a drop of so many per cent and more. */
export const dropSteps = [
  { rule: 'yearly-drop-10', percent: 10 },
  { rule: 'yearly-drop-5', percent: 5 },
] as const;
export type DropRule = (typeof dropSteps)[number]['rule'];
const halfGone = 50;
const yearMonths = 12;

/** The first text about bills that names this bonus; who agreed to an earlier one is asked first. */
const billTextWithBonus = 2;

export const whysNot = [
  'unmetered',
  'consent',
  'joined',
  'people',
  'short',
  'estimated',
  'nothing',
  'empty',
  'less',
  'had',
] as const;
export type WhyNot = (typeof whysNot)[number];

export type Drop =
  | {
      readonly kind: 'bonus';
      readonly rule: DropRule;
      /** Whole per cent less, rounded down. */
      readonly percent: number;
    }
  | { readonly kind: 'none'; readonly why: WhyNot };

/** The months of both years, the later ending in `until`. */
export const yearsUntil = (until: Month) => ({
  from: addMonths(until, 1 - yearMonths),
  until,
  fromBefore: addMonths(until, 1 - 2 * yearMonths),
  untilBefore: addMonths(until, -yearMonths),
});

/** The bills that make up twelve months to the end of `until`, without a gap; null where they do not. */
const yearOf = (bills: readonly Bill[], until: Month): readonly Bill[] | null => {
  const found: Bill[] = [];
  let at = until;
  let left = yearMonths;
  while (left > 0) {
    const bill = bills.find(({ month }) => month === at);
    if (bill === undefined || bill.months > left) return null;
    found.push(bill);
    left -= bill.months;
    at = addMonths(at, -bill.months);
  }
  return found;
};

const litresOf = (bills: readonly Bill[]): number =>
  bills.reduce((sum, { litres }) => sum + litres, 0);
const daysIn = (from: Month, until: Month): number =>
  daysBetween(firstDay(from), lastDay(until)) + 1;

export type DropAsked = {
  readonly supply: 'metered' | 'unmetered';
  /** The household agreed to a text that names the bonus. */
  /** The version of the text about bills that it agreed to; null without one. */
  readonly agreedTo: number | null;
  readonly openedDay: Day;
  /** When the number of people was last changed; null where it never was. */
  readonly peopleChangedOn: Day | null;
  /** A bonus stands for a year that shares a month with this one. */
  readonly had: boolean;
  readonly until: Month;
  readonly bills: readonly Bill[];
};

const none = (why: WhyNot): Drop => ({ kind: 'none', why });

const decideUse = ({ until }: DropAsked, now: readonly Bill[], before: readonly Bill[]): Drop => {
  const years = yearsUntil(until);
  const [litresNow, litresBefore] = [litresOf(now), litresOf(before)];
  if (litresBefore === 0) return none('nothing');
  const share =
    (litresNow * daysIn(years.fromBefore, years.untilBefore)) /
    (litresBefore * daysIn(years.from, years.until));
  // A hair of rounding must not take a whole step away.
  const percent = Math.floor((1 - share) * 100 + 1e-9);
  if (percent > halfGone) return none('empty');
  const step = dropSteps.find((each) => percent >= each.percent);
  return step === undefined ? none('less') : { kind: 'bonus', rule: step.rule, percent };
};

/** Whether a household earns the bonus of the year that ends in `until`, or why not. */
export const decideDrop = (asked: DropAsked): Drop => {
  const { supply, agreedTo, openedDay, peopleChangedOn, had, until, bills } = asked;
  const years = yearsUntil(until);
  if (supply === 'unmetered') return none('unmetered');
  if (agreedTo === null || agreedTo < billTextWithBonus) return none('consent');
  if (had) return none('had');
  if (openedDay > firstDay(years.from)) return none('joined');
  if (peopleChangedOn !== null && peopleChangedOn >= firstDay(years.fromBefore)) {
    return none('people');
  }
  const now = yearOf(bills, until);
  const before = yearOf(bills, years.untilBefore);
  if (now === null || before === null) return none('short');
  const last = bills.find(({ month }) => month === addMonths(years.fromBefore, -1));
  const isGuessed = [...now, ...before, ...(last === undefined ? [] : [last])].some(
    ({ estimated }) => estimated,
  );
  return isGuessed ? none('estimated') : decideUse(asked, now, before);
};
