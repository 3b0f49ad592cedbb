import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { classCallResults, keepClassResult, lockClassCall } from '@store/queries/class-call';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

/** What a household said. Whether it did the task is kept for good; who did not answer may be asked again. */
export const keepClassCall = staff('reviewer', 'auditor').write(
  {
    summary: 'Keeps what a drawn household said: did the task, did not, or could not be reached.',
    refusals: ['NOT_FOUND', 'OWN_HOUSEHOLD', 'CALL_DECIDED'],
    input: {
      claim: idOf('claim'),
      result: v.picklist(classCallResults),
      note: v.optional(text(2, 100)),
    },
  },
  async ({ tx, staff: { person }, now }, { claim, result, note }) => {
    const call = await lockClassCall(tx, claim);
    if (call === null) return refuse('NOT_FOUND');
    const served = await findServed(tx, call.household, person);
    if (served?.own !== false) return refuse('OWN_HOUSEHOLD');
    if (call.result !== null && call.result !== 'no-answer') return refuse('CALL_DECIDED');
    await keepClassResult(tx, { claim, result, note: note ?? null, by: person, at: now });
    return accept({ result });
  },
);
