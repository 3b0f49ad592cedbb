import { refuse } from '@kernel/refusal';
import { findLine } from '@store/queries/line-detail';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, seq, text } from '../fields';
import { objectTo } from '../objecting';

/** Writes down an objection that somebody without a phone makes at the desk, by the same clock. */
export const noteQuestion = staff('clerk', 'manager').write(
  {
    summary: 'Writes down an objection to a line of a household that asks at the desk.',
    refusals: ['HOUSEHOLD_UNKNOWN', 'OWN_HOUSEHOLD', 'LINE_UNKNOWN', 'QUESTION_OPEN'],
    input: { household: idOf('household'), seq, text: text(2, 200) },
  },
  async ({ tx, staff: clerk, now, today, makeId }, input) => {
    const served = await findServed(tx, input.household, clerk.person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const line = await findLine(tx, served.id, input.seq);
    if (line === null) return refuse('LINE_UNKNOWN');
    const by = clerk.person;
    return objectTo(tx, {
      ...{ id: makeId('question'), person: by, notedBy: by, text: input.text, today, now },
      line: { book: 'points', account: served.id, seq: line.seq },
      office: line.office ?? clerk.office,
    });
  },
);
