import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { lockStatement, withdrawStatement as takeBack } from '@store/queries/statement';
import { person } from '../audiences';
import { idOf } from '../fields';

/** Takes the consent behind a statement back: from then on its number shows nothing of it. */
export const withdrawStatement = person.write(
  {
    summary: 'Withdraws a statement and its consent, for good.',
    refusals: ['NOT_FOUND', 'STATEMENT_WITHDRAWN'],
    input: { statement: idOf('statement') },
  },
  async ({ tx, person: self, now }, input) => {
    const found = await lockStatement(tx, self, input.statement);
    if (found === null) return refuse('NOT_FOUND');
    if (found.withdrawnAt !== null) return refuse('STATEMENT_WITHDRAWN');
    await takeBack(tx, found.id, now);
    return accept({ statement: found.id, withdrawnAt: now.toISOString() });
  },
);
