import * as v from 'valibot';
import { decideCorrection as decideAmount } from '@domain/credit';
import { decideSecondPerson } from '@domain/ledger';
import type { PersonId, QuestionId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { correctAfterObjection, lockCreditOf } from '@store/queries/credit';
import {
  closeCorrection,
  findCreditLine,
  lockCorrection,
  type CorrectionRow,
} from '@store/queries/credit-line';
import { findQuestion, type ObjectedLine } from '@store/queries/question';
import { answerWithLetter } from '../answering';
import { staff } from '../audiences';
import type { Writing } from '../context';
import { idOf } from '../fields';
import { servesObjection } from '../serving';

type Decision = {
  readonly status: 'approved' | 'declined';
  readonly letter: string | null;
  /** The correcting line and what it moved; null where nothing was corrected. */
  readonly seq: number | null;
  readonly amount: number | null;
};
type CreditLine = Extract<ObjectedLine, { readonly book: 'credit' }>;

const correctLine = async (
  { tx, today, now }: Writing,
  line: CreditLine,
  asked: CorrectionRow & { readonly question: QuestionId },
): Promise<Reply<{ readonly seq: number; readonly amount: number }>> => {
  const before = await findCreditLine(tx, line.person, line.seq);
  if (before === null) return refuse('LINE_UNKNOWN');
  await lockCreditOf(tx, before.claim);
  // Read again: a reversal may have corrected it while one waited for the book.
  const found = await findCreditLine(tx, line.person, line.seq);
  if (found === null) return refuse('LINE_UNKNOWN');
  const { total, correctedBy, claim } = found;
  const amount = decideAmount({ total, isCorrected: correctedBy !== null }, asked.shouldBe);
  if (!amount.ok) return amount;
  const note = { reason: asked.answer, question: asked.question, day: today, at: now };
  const of = { claim, person: line.person };
  const { seq } = await correctAfterObjection(tx, of, { ...note, amount: amount.value });
  return accept({ seq, amount: amount.value });
};

/** The second person's decision: approving corrects the credit and sends the letter. */
export const decideCorrection = staff('manager').write(
  {
    summary: 'Approves or declines a correction of credit that somebody else asked for.',
    refusals: [
      ...(['NOT_FOUND', 'CORRECTION_DECIDED', 'SECOND_PERSON_NEEDED', 'OWN_HOUSEHOLD'] as const),
      ...(['LINE_UNKNOWN', 'CREDIT_CORRECTED', 'CORRECTION_SAME'] as const),
    ],
    input: { correction: idOf('correction'), approve: v.boolean() },
  },
  async (desk, input) => {
    const { tx, staff: manager, now } = desk;
    const waiting = await lockCorrection(tx, input.correction);
    const asked = waiting === null ? null : await findQuestion(tx, waiting.question, true);
    if (waiting === null || asked?.office !== manager.office) return refuse('NOT_FOUND');
    if (waiting.status !== 'waiting') return refuse('CORRECTION_DECIDED');
    const second = decideSecondPerson(waiting.askedBy, manager.person);
    if (!second.ok) return second;
    if (!(await servesObjection(tx, asked.line, manager.person))) return refuse('OWN_HOUSEHOLD');
    const by: PersonId = manager.person;
    const status = input.approve ? 'approved' : 'declined';
    await closeCorrection(tx, { id: waiting.id, status, by, at: now });
    if (!input.approve || asked.line.book !== 'credit') {
      return accept<Decision>({ status, letter: null, seq: null, amount: null });
    }
    const letter = await answerWithLetter(tx, {
      ...{ question: asked.id, office: asked.office, result: 'wrong', text: waiting.answer },
      ...{ by: waiting.askedBy, now },
    });
    const done = await correctLine(desk, asked.line, waiting);
    if (!done.ok) return done;
    return accept<Decision>({ status, letter, ...done.value });
  },
);
