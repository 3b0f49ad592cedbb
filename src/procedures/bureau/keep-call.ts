import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { keepResult, lockCall } from '@store/queries/attendance';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

const results = ['came', 'not-there', 'no-answer'] as const;

/** What an attendee said. Whether they came is kept for good; who did not answer may be asked again. */
export const keepCall = staff('reviewer', 'auditor').write(
  {
    summary: 'Keeps what a drawn attendee said: came, was not there, or could not be reached.',
    refusals: ['NOT_FOUND', 'OWN_HOUSEHOLD', 'CALL_DECIDED'],
    input: {
      attendance: idOf('attendance'),
      result: v.picklist(results),
      note: v.optional(text(2, 100)),
    },
  },
  async ({ tx, staff: { person }, now }, { attendance, result, note }) => {
    const call = await lockCall(tx, attendance);
    if (call === null) return refuse('NOT_FOUND');
    const served = await findServed(tx, call.household, person);
    if (served?.own !== false) return refuse('OWN_HOUSEHOLD');
    if (call.result !== null && call.result !== 'no-answer') return refuse('CALL_DECIDED');
    await keepResult(tx, { attendance, result, note: note ?? null, by: person, at: now });
    return accept({ result });
  },
);
