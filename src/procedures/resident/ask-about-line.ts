import { answerWorkingDays, workingDaysLater } from '@domain/ledger';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { homeOffice } from '@store/queries/home';
import { findLine, insertQuestion, questionAbout } from '@store/queries/line-detail';
import { member } from '../audiences';
import { seq, text } from '../fields';

/** A question about a line; the office has five working days to answer it. */
export const askAboutLine = member.write(
  {
    summary: 'Asks the office about one line; the answer is due in five working days.',
    refusals: ['LINE_UNKNOWN', 'QUESTION_OPEN'],
    input: { seq, text: text(2, 200) },
  },
  async ({ tx, household, person, now, today, makeId }, input) => {
    const line = await findLine(tx, household.id, input.seq);
    if (line === null) return refuse('LINE_UNKNOWN');
    const earlier = await questionAbout(tx, household.id, line.seq);
    if (earlier !== null && earlier.answeredAt === null) return refuse('QUESTION_OPEN');
    const id = makeId('question');
    const dueDay = workingDaysLater(today, answerWorkingDays);
    const office = line.office ?? (await homeOffice(tx, household.id));
    await insertQuestion(tx, {
      id,
      account: household.id,
      seq: line.seq,
      office,
      person,
      text: input.text,
      at: now,
      dueDay,
    });
    return accept({ id, dueDay });
  },
);
