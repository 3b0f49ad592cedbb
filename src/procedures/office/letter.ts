import { maskCalled } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findQuestion } from '@store/queries/question';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { letterOf } from '../letters';
import { servesObjection } from '../serving';

/** The letter of an objection this office answered, to be printed for who has no phone. */
export const letter = staff('clerk', 'manager').read(
  {
    summary: 'The letter of an objection that this office answered; the name is masked.',
    refusals: ['NOT_FOUND', 'OWN_HOUSEHOLD'],
    input: { question: idOf('question') },
  },
  async ({ db, staff: clerk }, input) => {
    const asked = await findQuestion(db, input.question);
    if (asked === null || asked.office !== clerk.office) return refuse('NOT_FOUND');
    if (!(await servesObjection(db, asked.line, clerk.person))) return refuse('OWN_HOUSEHOLD');
    const found = await letterOf(db, asked);
    if (found === null) return refuse('NOT_FOUND');
    return accept({ ...found, called: found.called === null ? null : maskCalled(found.called) });
  },
);
