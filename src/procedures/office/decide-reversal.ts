import * as v from 'valibot';
import { decideSecondPerson } from '@domain/ledger';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { lockAccount, numbersOf } from '@store/queries/ledger';
import { closeReversal, findPosted, findServed, lockReversal } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { reverseLine } from '../reversing';

/** What became of a reversal; `seq` is the reversing line when it was approved. */
type Decision = {
  readonly status: 'approved' | 'declined';
  readonly seq: number | null;
  readonly balance: number;
};

/** The second person's decision: approving writes the reversing line, declining leaves all as it is. */
export const decideReversal = staff('manager').write(
  {
    summary: 'Approves or declines a reversal that somebody else asked for.',
    refusals: [
      'NOT_FOUND',
      'REVERSAL_DECIDED',
      'SECOND_PERSON_NEEDED',
      'OWN_HOUSEHOLD',
      'LINE_UNKNOWN',
      'ALREADY_REVERSED',
      'NOT_REVERSIBLE',
    ],
    input: { reversal: idOf('reversal'), approve: v.boolean() },
  },
  async ({ tx, staff: manager, today, now, makeId }, input) => {
    const asked = await lockReversal(tx, input.reversal);
    if (asked === null || asked.office !== manager.office) return refuse('NOT_FOUND');
    if (asked.status !== 'waiting') return refuse('REVERSAL_DECIDED');
    const second = decideSecondPerson(asked.askedBy, manager.person);
    if (!second.ok) return second;
    const served = await findServed(tx, asked.account, manager.person);
    if (served?.own !== false) return refuse('OWN_HOUSEHOLD');
    const close = { id: asked.id, by: manager.person, at: now };
    if (!input.approve) {
      await closeReversal(tx, { ...close, status: 'declined', entrySeq: null });
      const { usable } = await numbersOf(tx, asked.account);
      return accept<Decision>({ status: 'declined', seq: null, balance: usable });
    }
    await lockAccount(tx, asked.account);
    const line = await findPosted(tx, asked.account, asked.seq);
    if (line === null) return refuse('LINE_UNKNOWN');
    const { office, reason, goods } = asked;
    const by = manager.person;
    const move = makeId('move');
    const done = await reverseLine(tx, { line, reason, goods, by, office, move, today, now });
    if (!done.ok) return done;
    await closeReversal(tx, { ...close, status: 'approved', entrySeq: done.value.seq });
    return accept<Decision>({
      status: 'approved',
      seq: done.value.seq,
      balance: done.value.after,
    });
  },
);
