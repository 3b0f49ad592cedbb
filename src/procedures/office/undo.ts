import { decideUndo } from '@domain/ledger';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { lockAccount } from '@store/queries/ledger';
import { findPosted, findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, seq } from '../fields';
import { reverseLine } from '../reversing';

/** Takes back one's own posting within ten minutes; both lines stay visible. */
export const undo = staff('clerk', 'manager', 'property').write(
  {
    summary: 'Undoes the caller’s own posting within ten minutes, by a linked reversal.',
    refusals: [
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'LINE_UNKNOWN',
      'UNDO_NOT_YOURS',
      'UNDO_TOO_LATE',
      'ALREADY_REVERSED',
      'NOT_REVERSIBLE',
    ],
    input: { household: idOf('household'), seq },
  },
  async ({ tx, staff: clerk, today, now, makeId }, input) => {
    const served = await findServed(tx, input.household, clerk.person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    await lockAccount(tx, served.id);
    const line = await findPosted(tx, served.id, input.seq);
    if (line === null || line.office !== clerk.office) return refuse('LINE_UNKNOWN');
    const allowed = decideUndo(line, clerk.person, now);
    if (!allowed.ok) return allowed;
    const undone = await reverseLine(tx, {
      line,
      reason: '十分钟内撤回',
      goods: 'shelf',
      by: clerk.person,
      office: clerk.office,
      move: makeId('move'),
      today,
      now,
    });
    return undone.ok ? accept({ seq: undone.value.seq, balance: undone.value.after }) : undone;
  },
);
