/** What is asked of every household, at opening and later: as typed, and as it is sent. */
import type { Dwelling, Supply } from './archive-words';

export type DwellingForm = {
  readonly dwelling: Dwelling | null;
  readonly people: string;
  readonly supply: Supply | null;
  readonly meterNo: string;
};

export const peopleMost = 20;
const meterShape = /^[0-9A-Za-z-]{3,30}$/;

export const peopleOf = (text: string): number | null =>
  /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= peopleMost ? Number(text) : null;

/** A meter number is optional, and only where there is a meter. */
export const isMeterNo = (text: string): boolean => text === '' || meterShape.test(text);

export type DwellingSent = {
  readonly dwelling: Dwelling;
  readonly people: number;
  readonly supply: Supply;
  readonly meterNo?: string;
};

/** Null while something is missing or wrong. */
export const dwellingSent = ({
  dwelling,
  people,
  supply,
  meterNo,
}: DwellingForm): DwellingSent | null => {
  const count = peopleOf(people);
  const number = meterNo.trim();
  if (dwelling === null || supply === null || count === null || !isMeterNo(number)) return null;
  const sent = { dwelling, people: count, supply };
  return supply === 'metered' && number !== '' ? { ...sent, meterNo: number } : sent;
};
