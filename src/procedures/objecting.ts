/** Objecting to a line of either book: one open at a time a line, with five working days. */
import { answerWorkingDays, workingDaysLater } from '@domain/ledger';
import type { Day } from '@kernel/day';
import type { OfficeId, PersonId, QuestionId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { insertQuestion, questionAbout, type ObjectedLine } from '@store/queries/question';

export type Objection = {
  readonly id: QuestionId;
  readonly line: ObjectedLine;
  readonly office: OfficeId;
  readonly person: PersonId;
  readonly notedBy: PersonId | null;
  readonly text: string;
  readonly today: Day;
  readonly now: Date;
};

export const objectTo = async (
  tx: Tx,
  { today, now, ...asked }: Objection,
): Promise<Reply<{ readonly id: QuestionId; readonly dueDay: Day }>> => {
  const earlier = await questionAbout(tx, asked.line);
  if (earlier !== null && earlier.answeredAt === null) return refuse('QUESTION_OPEN');
  const dueDay = workingDaysLater(today, answerWorkingDays);
  await insertQuestion(tx, { ...asked, at: now, dueDay });
  return accept({ id: asked.id, dueDay });
};
