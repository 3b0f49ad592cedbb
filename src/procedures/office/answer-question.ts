import * as v from 'valibot';
import { correctionMax, decideCorrection } from '@domain/credit';
import type { PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { findCreditLine, insertCorrection, waitingCorrection } from '@store/queries/credit-line';
import { reversalStateOf } from '@store/queries/posting';
import { findQuestion, type FoundQuestion, type ObjectedLine } from '@store/queries/question';
import { answerWithLetter } from '../answering';
import { staff } from '../audiences';
import type { Writing } from '../context';
import { idOf, text, whole } from '../fields';
import { servesObjection } from '../serving';

type Answered = {
  /** Waiting where a second person has to decide the correction first. */
  readonly status: 'answered' | 'waiting';
  readonly letter: string | null;
};
type Wrong = {
  readonly asked: FoundQuestion;
  readonly line: Extract<ObjectedLine, { readonly book: 'credit' }>;
  readonly shouldBe: number | undefined;
  readonly answer: string;
  readonly by: PersonId;
};

/** A wrong line of credit: what it should be waits for somebody else. */
const proposeCorrection = async (
  { tx, now, makeId }: Writing,
  { asked, line, shouldBe, answer, by }: Wrong,
): Promise<Reply<Answered>> => {
  if (shouldBe === undefined) return refuse('INPUT_INVALID', { field: '应记多少' });
  const found = await findCreditLine(tx, line.person, line.seq);
  if (found === null) return refuse('LINE_UNKNOWN');
  const { total, correctedBy } = found;
  const decided = decideCorrection({ total, isCorrected: correctedBy !== null }, shouldBe);
  if (!decided.ok) return decided;
  const id = makeId('correction');
  await insertCorrection(tx, { id, question: asked.id, shouldBe, answer, by, at: now });
  return accept({ status: 'waiting', letter: null });
};

const isReversing = async (tx: Tx, line: ObjectedLine): Promise<boolean> =>
  (await reversalStateOf(tx, line.account, line.seq)) !== null;

/**
 * Answers an objection with a letter. A wrong line of the passbook must be on its way to a reversal
 * first; a wrong line of credit waits for a second person, and the letter with it.
 */
export const answerQuestion = staff('clerk', 'manager').write(
  {
    summary: 'Answers an objection: the line stands, or is wrong; the answer becomes a letter.',
    refusals: [
      ...(['NOT_FOUND', 'QUESTION_ANSWERED', 'OWN_HOUSEHOLD', 'REVERSAL_FIRST'] as const),
      ...(['CORRECTION_OPEN', 'CREDIT_CORRECTED', 'CORRECTION_SAME'] as const),
      ...(['INPUT_INVALID', 'LINE_UNKNOWN'] as const),
    ],
    input: {
      question: idOf('question'),
      result: v.picklist(['stands', 'wrong']),
      answer: text(2, 200),
      shouldBe: v.optional(whole(0, correctionMax)),
    },
  },
  async (desk, { question, result, answer, shouldBe }) => {
    const { tx, staff: clerk, now } = desk;
    const asked = await findQuestion(tx, question, true);
    if (asked === null || asked.office !== clerk.office) return refuse('NOT_FOUND');
    if (asked.answeredAt !== null) return refuse('QUESTION_ANSWERED');
    if (!(await servesObjection(tx, asked.line, clerk.person))) return refuse('OWN_HOUSEHOLD');
    if ((await waitingCorrection(tx, asked.id)) !== null) return refuse('CORRECTION_OPEN');
    const { line } = asked;
    if (result === 'wrong' && line.book === 'credit') {
      return proposeCorrection(desk, { asked, line, shouldBe, answer, by: clerk.person });
    }
    if (result === 'wrong' && !(await isReversing(tx, line))) return refuse('REVERSAL_FIRST');
    const letter = await answerWithLetter(tx, {
      ...{ question: asked.id, office: asked.office, result, text: answer },
      ...{ by: clerk.person, now },
    });
    return accept<Answered>({ status: 'answered', letter });
  },
);
