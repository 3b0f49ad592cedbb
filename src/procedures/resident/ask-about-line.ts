import { refuse } from '@kernel/refusal';
import { homeOffice } from '@store/queries/home';
import { findLine } from '@store/queries/line-detail';
import { member } from '../audiences';
import { seq, text } from '../fields';
import { objectTo } from '../objecting';

/** An objection to a line of the passbook; the office has five working days to answer it. */
export const askAboutLine = member.write(
  {
    summary: 'Objects to one line of the passbook; the answer is due in five working days.',
    refusals: ['LINE_UNKNOWN', 'QUESTION_OPEN'],
    input: { seq, text: text(2, 200) },
  },
  async ({ tx, household, person, now, today, makeId }, input) => {
    const line = await findLine(tx, household.id, input.seq);
    if (line === null) return refuse('LINE_UNKNOWN');
    return objectTo(tx, {
      ...{ id: makeId('question'), person, notedBy: null, text: input.text, today, now },
      line: { book: 'points', account: household.id, seq: line.seq },
      office: line.office ?? (await homeOffice(tx, household.id)),
    });
  },
);
