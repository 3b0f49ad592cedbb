import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { membershipOf } from '@store/queries/person';
import { findQuestion } from '@store/queries/question';
import { person } from '../audiences';
import { idOf } from '../fields';
import { letterOf } from '../letters';

/** The letter that answered an objection: the household's, or for a line of credit only its owner's. */
export const letter = person.read(
  {
    summary: 'The letter that answers an objection, with its number, day and signature.',
    refusals: ['NOT_FOUND'],
    input: { question: idOf('question') },
  },
  async ({ db, person: self }, input) => {
    const asked = await findQuestion(db, input.question);
    if (asked === null) return refuse('NOT_FOUND');
    const { line } = asked;
    const isOwn =
      line.book === 'credit'
        ? line.person === self
        : (await membershipOf(db, self))?.household === line.account;
    const found = isOwn ? await letterOf(db, asked) : null;
    return found === null ? refuse('NOT_FOUND') : accept(found);
  },
);
