import { refuse } from '@kernel/refusal';
import { findCreditLine } from '@store/queries/credit-line';
import { person } from '../audiences';
import { seq, text } from '../fields';
import { objectTo } from '../objecting';

/** An objection to a line of one's own credit; the office has five working days to answer it. */
export const askAboutCredit = person.write(
  {
    summary: 'Objects to one line of the caller’s credit; the answer is due in five working days.',
    refusals: ['LINE_UNKNOWN', 'QUESTION_OPEN'],
    input: { seq, text: text(2, 200) },
  },
  async ({ tx, person: self, now, today, makeId }, input) => {
    const line = await findCreditLine(tx, self, input.seq);
    if (line === null) return refuse('LINE_UNKNOWN');
    return objectTo(tx, {
      ...{ id: makeId('question'), person: self, notedBy: null, text: input.text, today, now },
      line: { book: 'credit', account: line.household, person: self, seq: line.seq },
      office: line.office,
    });
  },
);
