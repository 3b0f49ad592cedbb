import { decideBooking, quizRule } from '@domain/quiz';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { ruleOn } from '@store/queries/earning';
import { homeOffice } from '@store/queries/home';
import { lockAccount, numbersOf } from '@store/queries/ledger';
import { member } from '../audiences';
import { actRefusalsBut, claimAct } from '../award';
import { quizOf } from '../quiz-week';

/** Points for having answered the week's three questions: a household's once a week. */
export const bookQuiz = member.write(
  {
    summary: 'Books the week’s quiz once all three are answered, once a household and week.',
    refusals: ['QUIZ_NOT_DONE', 'QUIZ_BOOKED', ...actRefusalsBut('ALREADY_TODAY')],
    input: {},
  },
  async ({ tx, household, person, today, now, keyed, makeId }) => {
    // Two members who finish at once: the later finds the week booked.
    await lockAccount(tx, household.id);
    const { drawn, isBooked } = await quizOf({ db: tx, household, person, today, keyed });
    const ready = decideBooking(drawn, isBooked);
    if (!ready.ok) return ready;
    const rule = await ruleOn(tx, quizRule, today);
    if (rule?.evidence !== 'quiz') return refuse('RULE_NOT_IN_FORCE');
    const claim = makeId('claim');
    const office = await homeOffice(tx, household.id);
    const awarded = await claimAct(tx, {
      ...{ id: claim, household: household.id, status: household.status, person, by: person },
      ...{ rule, code: null, heads: 1, fixture: null, office, title: rule.title },
      ...{ seen: false, passed: true, today, now },
    });
    if (!awarded.ok) return awarded;
    const { points, credit } = awarded.value;
    return accept({ claim, points, credit, numbers: await numbersOf(tx, household.id) });
  },
);
