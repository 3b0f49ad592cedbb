import * as v from 'valibot';
import { decideReversible } from '@domain/ledger';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { lockAccount } from '@store/queries/ledger';
import { findPosted, findServed, insertReversal, openReversalOf } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, seq, text } from '../fields';

/** Asks for the reversal of a line of this office; another person decides it. */
export const askReversal = staff('clerk', 'manager').write(
  {
    summary: 'Asks for a reversal with a reason; a second person decides.',
    refusals: [
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'LINE_UNKNOWN',
      'ALREADY_REVERSED',
      'NOT_REVERSIBLE',
      'REVERSAL_OPEN',
    ],
    input: {
      household: idOf('household'),
      seq,
      reason: text(2, 100),
      goods: v.picklist(['none', 'shelf', 'damaged']),
    },
  },
  async ({ tx, staff: clerk, now, makeId }, input) => {
    const served = await findServed(tx, input.household, clerk.person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    await lockAccount(tx, served.id);
    const line = await findPosted(tx, served.id, input.seq);
    if (line === null || line.office !== clerk.office) return refuse('LINE_UNKNOWN');
    const reversible = decideReversible(line);
    if (!reversible.ok) return reversible;
    if (await openReversalOf(tx, served.id, line.seq)) return refuse('REVERSAL_OPEN');
    const id = makeId('reversal');
    await insertReversal(tx, {
      id,
      account: served.id,
      seq: line.seq,
      office: clerk.office,
      reason: input.reason,
      goods: input.goods,
      askedBy: clerk.person,
      at: now,
    });
    return accept({ reversal: id });
  },
);
