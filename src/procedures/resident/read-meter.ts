/** A typed value against what is known of the household's meter; nothing is written here. */
import {
  decideReading,
  digitsMax,
  digitsMin,
  readingWords,
  registerOf,
  type Decided,
} from '@domain/reading';
import { addDays, monthAndDay, type Day } from '@kernel/day';
import type { HouseholdId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import * as v from 'valibot';
import type { Query } from '@store/port';
import { lastKnown, meteredOf, usualLitresADay, type Metered } from '@store/queries/reading';
import { whole } from '../fields';

/** The rule of the rule book that a reading is rewarded by. */
export const readingRule = 'meter-reading';

/** What somebody types: black digits, how many there are, and whether the meter is a new one. */
export const typedFields = {
  value: whole(0, registerOf(digitsMax) - 1),
  digits: whole(digitsMin, digitsMax),
  replaced: v.boolean(),
};

type Typed = { readonly value: number; readonly digits: number; readonly replaced: boolean };
export type ReadMeter = {
  readonly home: Metered;
  readonly decided: Decided;
  readonly words: string;
};

export const readMeter = async (
  books: Query,
  household: HouseholdId,
  typed: Typed,
  today: Day,
): Promise<Reply<ReadMeter>> => {
  const home = await meteredOf(books, household);
  if (home.supply === 'unmetered') return refuse('NO_METER');
  if (typed.value >= registerOf(typed.digits)) {
    return refuse('READING_DIGITS', { digits: typed.digits });
  }
  const known = await lastKnown(books, household);
  if (known !== null && known.day >= today) {
    return refuse('READING_EARLIER', { day: monthAndDay(known.day) });
  }
  const usual = await usualLitresADay(books, household, addDays(today, -365));
  const asked = { ...typed, day: today, people: home.people, usualLitresADay: usual };
  const decided = decideReading(known, asked);
  return accept({ home, decided, words: readingWords(known, asked, decided) });
};
