import { decideBooking, quizRule } from '@domain/quiz';
import { isInForce } from '@domain/earning';
import { accept } from '@kernel/wire';
import { ruleOn } from '@store/queries/earning';
import { member } from '../audiences';
import { quizOf, questionView } from '../quiz-week';

/** The three questions of this week; the right answer stands only with those that were answered. */
export const quiz = member.read(
  {
    summary:
      'The caller’s three questions of this week, and whether the household was paid for one.',
    refusals: [],
    input: {},
  },
  async ({ db, household, person, today, keyed }) => {
    const { week, drawn, isBooked } = await quizOf({ db, household, person, today, keyed });
    const rule = await ruleOn(db, quizRule, today);
    return accept({
      week,
      items: drawn.map(questionView),
      isBooked,
      isReady: decideBooking(drawn, isBooked).ok,
      rule:
        rule?.evidence === 'quiz' && isInForce(rule, today)
          ? { points: rule.points, credit: rule.credit }
          : null,
    });
  },
);
