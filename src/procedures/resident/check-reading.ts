import { accept } from '@kernel/wire';
import { member } from '../audiences';
import { readMeter, typedFields } from './read-meter';

/** What a typed value would come to, so that a slip is seen before it is sent. */
export const checkReading = member.read(
  {
    summary: 'What a typed reading would come to, before it is sent.',
    refusals: ['NO_METER', 'READING_DIGITS', 'READING_EARLIER'],
    input: typedFields,
  },
  async ({ db, household, today }, typed) => {
    const read = await readMeter(db, household.id, typed, today);
    if (!read.ok) return read;
    const { decided, words } = read.value;
    return accept({ words, litres: decided.litres, waits: decided.odd.length > 0 });
  },
);
