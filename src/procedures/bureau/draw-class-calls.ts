import { drawnFor } from '@domain/activity';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { classCallsOf, insertClassCalls, paidJoins } from '@store/queries/class-call';
import { findClassTask } from '@store/queries/class-task';
import { staff } from '../audiences';
import { classCodeText } from '../fields';

/** Draws three households that a class task paid, once; a second draw answers the first. */
export const drawClassCalls = staff('reviewer', 'auditor').write(
  {
    summary: 'Draws three households that a counted class task paid, to be asked about it.',
    refusals: ['NOT_FOUND', 'CLASS_NOT_CLOSED', 'CLASS_NOTHING_PAID'],
    input: { code: classCodeText },
  },
  async ({ tx, staff: { person }, now, keyed }, { code }) => {
    const task = await findClassTask(tx, code, true);
    if (task === null) return refuse('NOT_FOUND');
    if (task.tookPart === null) return refuse('CLASS_NOT_CLOSED');
    const before = await classCallsOf(tx, code);
    if (before.length > 0) return accept({ drawn: before.length });
    const drawn = drawnFor(await paidJoins(tx, code), (claim) => keyed('call-back', claim));
    if (drawn.length === 0) return refuse('CLASS_NOTHING_PAID');
    await insertClassCalls(tx, drawn, person, now);
    return accept({ drawn: drawn.length });
  },
);
