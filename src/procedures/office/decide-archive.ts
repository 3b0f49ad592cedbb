import * as v from 'valibot';
import { decideArchive as decide } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { decideOpening, lockHousehold } from '@store/queries/household';
import { declinedWords, insertLook } from '@store/queries/look';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

/** The office confirms a door, or declines it with a reason that the household reads. */
export const decideArchive = staff('clerk', 'manager').write(
  {
    summary: 'Confirms a waiting archive of the office, or closes it with a reason.',
    refusals: ['HOUSEHOLD_UNKNOWN', 'OWN_HOUSEHOLD', 'ARCHIVE_DECIDED', 'INPUT_INVALID'],
    input: {
      household: idOf('household'),
      approve: v.boolean(),
      reason: v.optional(text(2, 50)),
    },
  },
  async ({ tx, staff: clerk, requestId, now }, { household, approve, reason }) => {
    const { person, office } = clerk;
    const locked = await lockHousehold(tx, household);
    const served = await findServed(tx, household, person);
    if (served === null || locked?.office !== office) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const decided = decide(locked.status, approve, reason);
    if (!decided.ok) return decided;
    await decideOpening(tx, { id: household, status: decided.value, by: person, at: now });
    const words = approve ? '核对门牌，予以确认' : `${declinedWords}${reason ?? ''}`;
    const look = { household, person, office, request: requestId, at: now };
    await insertLook(tx, { ...look, reason: words });
    return accept({ household, status: decided.value });
  },
);
