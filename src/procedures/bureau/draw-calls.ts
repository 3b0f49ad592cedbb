import { drawnFor } from '@domain/activity';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findActivity } from '@store/queries/activity';
import { callsOf, countedAt, insertCalls } from '@store/queries/attendance';
import { staff } from '../audiences';
import { serialText } from '../fields';

/** Draws three attendees of an activity that is over, once; a second draw answers the first. */
export const drawCalls = staff('reviewer', 'auditor').write(
  {
    summary: 'Draws three attendees of an activity that is over, to be asked whether they came.',
    refusals: ['NOT_FOUND', 'ACTIVITY_NOT_OVER'],
    input: { code: serialText },
  },
  async ({ tx, staff: { person }, now, keyed }, { code }) => {
    const activity = await findActivity(tx, code, true);
    if (activity === null) return refuse('NOT_FOUND');
    if (now <= activity.untilAt) return refuse('ACTIVITY_NOT_OVER');
    const before = await callsOf(tx, code);
    if (before.length > 0) return accept({ drawn: before.length });
    const drawn = drawnFor(await countedAt(tx, code), (id) => keyed('call-back', id));
    await insertCalls(tx, drawn, person, now);
    return accept({ drawn: drawn.length });
  },
);
