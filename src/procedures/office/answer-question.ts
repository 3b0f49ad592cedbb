import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { answerOpenQuestion, findServed, lockQuestion } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

/** Answers a question about a line; the answer stands beside the line from then on. */
export const answerQuestion = staff('clerk', 'manager').write(
  {
    summary: 'Answers a resident’s question about a line.',
    refusals: ['NOT_FOUND', 'QUESTION_ANSWERED', 'OWN_HOUSEHOLD'],
    input: { question: idOf('question'), answer: text(2, 200) },
  },
  async ({ tx, staff: clerk, now }, input) => {
    const asked = await lockQuestion(tx, input.question);
    if (asked === null || asked.office !== clerk.office) return refuse('NOT_FOUND');
    if (asked.answeredAt !== null) return refuse('QUESTION_ANSWERED');
    const served = await findServed(tx, asked.account, clerk.person);
    if (served?.own !== false) return refuse('OWN_HOUSEHOLD');
    await answerOpenQuestion(tx, { id: asked.id, text: input.answer, by: clerk.person, at: now });
    return accept({ answeredAt: now.toISOString() });
  },
);
