import { daysBetween, type Day } from '@kernel/day';
import { litres, type Litres } from '@kernel/litres';

/** The digits a register may have; five black ones are usual (black digits are whole cubic metres). */
export const digitsMin = 4;
export const digitsMax = 8;
export const digitsUsual = 5;

/** A value that was really read, not estimated: what the next one is held against. */
export type Known = { readonly value: number; readonly day: Day };

/**
 * Why somebody must look before a reading counts: it is `lower` than before and no turn of the
 * register explains it, or it is far `more` than people use.
 */
export type Oddity = 'lower' | 'more';

export type Typed = {
  /** Whole cubic metres, the black digits. */
  readonly value: number;
  readonly day: Day;
  readonly digits: number;
  /** The meter was exchanged for a new one, which began at 0. */
  readonly replaced: boolean;
  readonly people: number;
  /** What a usual day of this household takes; null when that is not known. */
  readonly usualLitresADay: number | null;
};

export type Decided = {
  /** Use since the reading before; null for a first one, a new meter, or one lower than before. */
  readonly litres: Litres | null;
  readonly rolled: boolean;
  readonly odd: readonly Oddity[];
};

const litresInTonne = 1000;
/** What `Litres` can hold; a slip of digits goes past it. */
const tonnesMax = 1_000_000;
/** A design choice and no published norm: nearly three times the upper quota of GB/T 50331-2002. */
const litresADayOfOne = 500;
/** What may run beside all use: a filled tank, a day counted twice. */
const slackLitres = 5 * litresInTonne;
const usualTimes = 3;

/** The most that `days` may come to before somebody must look. */
export const mostLitres = (
  { people, usualLitresADay }: Pick<Typed, 'people' | 'usualLitresADay'>,
  days: number,
): number => {
  const ofPeople = people * litresADayOfOne;
  const aDay = usualLitresADay === null ? ofPeople : Math.max(usualLitresADay * usualTimes, 100);
  return Math.round(aDay * Math.max(days, 1)) + slackLitres;
};

/** What a register of so many digits holds: 10^digits cubic metres, then it begins again at 0. */
export const registerOf = (digits: number): number => 10 ** digits;

/**
 * Holds a typed value against the one before. Nothing is rejected here: what is odd waits for the
 * desk (features.md row 16). A register that went past its last digit counts on; a new meter begins
 * at 0, so its use is not known but its value must still be one that people can reach.
 */
export const decideReading = (known: Known | null, typed: Typed): Decided => {
  const { value, day, digits, replaced } = typed;
  if (known === null) return { litres: null, rolled: false, odd: [] };
  const most = mostLitres(typed, daysBetween(known.day, day));
  const isMore = (tonnes: number): boolean => tonnes * litresInTonne > most;
  const usedLitres = (tonnes: number): Litres | null =>
    tonnes <= tonnesMax ? litres(tonnes * litresInTonne) : null;
  if (replaced) return { litres: null, rolled: false, odd: isMore(value) ? ['more'] : [] };
  if (value >= known.value) {
    const used = value - known.value;
    return { litres: usedLitres(used), rolled: false, odd: isMore(used) ? ['more'] : [] };
  }
  const turned = registerOf(digits) - known.value + value;
  // A household that is at its register's end can turn it; any other value that is lower is a slip.
  return known.value < registerOf(digits) && !isMore(turned)
    ? { litres: usedLitres(turned), rolled: true, odd: [] }
    : { litres: null, rolled: false, odd: ['lower'] };
};
