/** The letter of an objection as it is read and printed. */
import { dayOf } from '@kernel/day';
import type { QuestionId } from '@kernel/ids';
import type { Query } from '@store/port';
import { findLetter } from '@store/queries/letter';
import { reversalStateOf } from '@store/queries/posting';
import type { FoundQuestion } from '@store/queries/question';

/** Null while the objection is not answered; a letter from before there were numbers has none. */
export const letterOf = async (books: Query, { line, id }: FoundQuestion) => {
  const found = await findLetter(books, id);
  if (found === null) return null;
  const { answeredAt, askedAt, correctedSeq, correctedBy, seq, ...rest } = found;
  return {
    ...rest,
    question: id satisfies QuestionId,
    day: dayOf(answeredAt),
    askedDay: dayOf(askedAt),
    line: { seq, title: found.title, day: found.day, amount: found.amount },
    /** The line that corrected the credit; null where nothing was to be corrected there. */
    correction:
      correctedSeq === null || correctedBy === null
        ? null
        : { seq: correctedSeq, amount: correctedBy },
    /** Where the passbook's line stands now that it was found wrong. */
    reversal:
      line.book === 'points' && found.result === 'wrong'
        ? await reversalStateOf(books, line.account, line.seq)
        : null,
  };
};
