/** The end of an objection: its answer, and the letter whose number the server gives. */
import { letterNumber } from '@domain/credit';
import { dayOf } from '@kernel/day';
import type { OfficeId, PersonId, QuestionId } from '@kernel/ids';
import type { Tx } from '@store/port';
import { stampOf } from '@store/queries/office';
import { answerQuestionWith, nextLetterNo } from '@store/queries/question';

export type Answering = {
  readonly question: QuestionId;
  readonly office: OfficeId;
  readonly result: 'stands' | 'wrong';
  readonly text: string;
  readonly by: PersonId;
  readonly now: Date;
};

/** Answers a locked objection; the number of its letter comes back. */
export const answerWithLetter = async (tx: Tx, answer: Answering): Promise<string> => {
  const year = Number(dayOf(answer.now).slice(0, 4));
  const no = await nextLetterNo(tx, answer.office, year);
  const text = letterNumber(await stampOf(tx, answer.office), year, no);
  const { question: id, result, by, now: at } = answer;
  await answerQuestionWith(tx, {
    id,
    result,
    text: answer.text,
    by,
    at,
    letter: { text, year, no },
  });
  return text;
};
