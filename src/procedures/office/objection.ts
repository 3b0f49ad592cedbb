import type { PersonId } from '@kernel/ids';
import { refuse, refusalOf } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import type { Query } from '@store/port';
import { findCreditLine, waitingCorrection } from '@store/queries/credit-line';
import { findLine } from '@store/queries/line-detail';
import { staffCalled } from '@store/queries/office';
import { reversalStateOf } from '@store/queries/posting';
import { findQuestion, type ObjectedLine } from '@store/queries/question';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { servesObjection } from '../serving';

const lineOf = async (books: Query, line: ObjectedLine) => {
  if (line.book === 'credit') {
    const found = await findCreditLine(books, line.person, line.seq);
    return found === null
      ? null
      : { ...found, total: found.total, isCorrected: found.correctedBy !== null };
  }
  const found = await findLine(books, line.account, line.seq);
  return found === null ? null : { ...found, total: found.amount, isCorrected: found.undone };
};

const proposalOf = async (books: Query, asked: Asked, viewer: PersonId) => {
  const waiting = await waitingCorrection(books, asked.id);
  if (waiting === null) return null;
  const { id, shouldBe, answer, askedBy } = waiting;
  const askedByCalled = await staffCalled(books, askedBy, asked.office);
  return { id, shouldBe, answer, askedByCalled, isMine: askedBy === viewer };
};
type Asked = NonNullable<Awaited<ReturnType<typeof findQuestion>>>;

/** One objection with all that is needed to answer it: the line, and what is under way about it. */
export const objection = staff('clerk', 'manager').read(
  {
    summary: 'One objection of the office: the line, the clock, and what is under way about it.',
    refusals: ['NOT_FOUND'],
    input: { question: idOf('question') },
  },
  async ({ db, staff: clerk, today }, input) => {
    const asked = await findQuestion(db, input.question);
    if (asked === null || asked.office !== clerk.office) return refuse('NOT_FOUND');
    const line = await lineOf(db, asked.line);
    if (line === null) return refuse('NOT_FOUND');
    const serves = await servesObjection(db, asked.line, clerk.person);
    const { book, account, seq } = asked.line;
    return accept({
      ...{ question: asked.id, book, text: asked.text, dueDay: asked.dueDay, seq },
      ...{ isNoted: asked.isNoted, isOverdue: asked.dueDay < today, letter: asked.letter },
      line: { title: line.title, day: line.day, amount: line.amount, total: line.total },
      isCorrected: line.isCorrected,
      reversal: book === 'points' ? await reversalStateOf(db, account, seq) : null,
      proposal: await proposalOf(db, asked, clerk.person),
      notMine: serves ? null : refusalOf('OWN_HOUSEHOLD'),
    });
  },
);
