/**
 * The short quiz: three reviewed questions a week for each grown-up of a household.
 *
 * 1. Which three is drawn by a keyed hash of the person, the week and the question: asking again draws
 *    the same, and nobody foresees them. What was asked longest ago, or never, comes first.
 * 2. A question is answered once. Points are for having answered all three, right or wrong, whenever in
 *    the week: a household's once a week, never for speed (features.md section 2).
 */
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

export const questionsAWeek = 3;
/** The rule that pays for a week's questions. */
export const quizRule = 'quiz';
/** How long it is known which questions somebody answered: twelve months. */
export const quizKeptDays = 365;

export const choices = ['a', 'b', 'c'] as const;
export type Choice = (typeof choices)[number];

export type Askable = {
  readonly id: string;
  /** The Monday of the last earlier week in which it was answered; null when it was not. */
  readonly lastWeek: string | null;
  readonly isAnswered: boolean;
};

const before = (one: string, other: string): number => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

/** The questions of a week; those that were answered stay, also when the list has changed since. */
export const drawnThisWeek = <Question extends Askable>(
  questions: readonly Question[],
  hashOf: (question: string) => string,
): readonly Question[] => {
  const ranked = questions
    .map((question) => ({ question, hash: hashOf(question.id) }))
    .sort(
      (one, other) =>
        before(one.question.lastWeek ?? '', other.question.lastWeek ?? '') ||
        before(one.hash, other.hash),
    )
    .map(({ question }) => question);
  const answered = ranked.filter(({ isAnswered }) => isAnswered);
  const open = ranked.filter(({ isAnswered }) => !isAnswered);
  const drawn = [...answered, ...open].slice(0, questionsAWeek);
  return ranked.filter((question) => drawn.includes(question));
};

/** Whether this question may be answered now. */
export const decideAnswer = (drawn: readonly Askable[], question: string): Reply<null> => {
  const found = drawn.find(({ id }) => id === question);
  if (found === undefined) return refuse('QUIZ_NOT_YOURS');
  return found.isAnswered ? refuse('QUIZ_ANSWERED') : accept(null);
};

/** Whether a week's questions may be booked: all answered, and not for this household before. */
export const decideBooking = (drawn: readonly Askable[], isBooked: boolean): Reply<null> => {
  if (drawn.length === 0 || drawn.some(({ isAnswered }) => !isAnswered)) {
    return refuse('QUIZ_NOT_DONE');
  }
  return isBooked ? refuse('QUIZ_BOOKED') : accept(null);
};
