import {
  canCompare,
  daysOf,
  decideComparison,
  faceOf,
  findJump,
  holidaysIn,
  litresADay,
  rankTips,
  suggestGoal,
  trendOf,
  yearBefore,
  type Period,
} from '@domain/water-report';
import { decideDrop, yearsUntil } from '@domain/yearly-drop';
import { addMonths, monthOf, type Month } from '@kernel/day';
import type { HouseholdId } from '@kernel/ids';
import { accept } from '@kernel/wire';
import { coverOf } from '@store/queries/home';
import { fixturesOf } from '@store/queries/household';
import { billsSince, cohortOf, reportHousehold } from '@store/queries/water-report';
import type { Query } from '@store/port';
import { lastBonus, yearlyHome } from '@store/queries/yearly';
import { member } from '../audiences';

/** Two years and the month under way: what the season of every shown bill is held against. */
const monthsRead = 25;
const monthsShown = 13;

const shownOf = (bills: readonly Period[]) => {
  const newest = bills[0];
  if (newest === undefined) return [];
  const since = addMonths(newest.month, 1 - monthsShown);
  return bills
    .filter(({ month }) => month >= since)
    .map((bill) => {
      const before = yearBefore(bill, bills);
      return {
        ...bill,
        aDay: litresADay(bill),
        yearBeforeADay: before === null ? null : litresADay(before),
        holidays: holidaysIn(bill),
      };
    })
    .reverse();
};

/** The yearly bonus as a run for the newest bill's year would decide it, and the one that was given. */
const yearlyOf = async (books: Query, household: HouseholdId, until: Month | null) => {
  if (until === null) return null;
  const home = await yearlyHome(books, household, until);
  const drop = decideDrop({ ...home, until });
  const { from } = yearsUntil(until);
  const last = await lastBonus(books, household);
  return {
    ...{ from, until, last },
    drop: drop.kind === 'none' ? drop : { kind: drop.kind, percent: drop.percent },
  };
};

/** What the household's own bills say: trend, like homes, one tip, a jump, the goal. */
export const waterReport = member.read(
  {
    summary:
      'The household’s water report: bills of 13 months a day, own trend by season, like homes, a jump, one tip, the goal.',
    refusals: [],
    input: {},
  },
  async ({ db, household: { id }, person, now }) => {
    const home = await reportHousehold(db, id);
    const since = addMonths(monthOf(now), -monthsRead);
    const found = await billsSince(db, id, { since, limit: monthsRead });
    const bills = home.supply === 'metered' ? found : [];
    const newest = bills[0] ?? null;
    const cohort =
      newest === null || canCompare({ ...home, newest }) !== null
        ? null
        : await cohortOf(db, { household: id, ...newest, days: daysOf(newest) });
    const trend = trendOf(bills);
    const comparison = decideComparison({ ...home, newest, cohort });
    const jump = findJump(bills);
    const { passbookNo, called, demo } = await coverOf(db, id, person);
    return accept({
      ...{ passbookNo, called, demo, supply: home.supply, people: home.people },
      ...{ dwelling: home.dwelling, districtName: home.districtName },
      bills: shownOf(bills),
      ...{ trend, comparison, jump, face: faceOf({ comparison, trend, jump }) },
      tip: rankTips(await fixturesOf(db, id))[0] ?? 'archive',
      yearly: await yearlyOf(db, id, newest?.month ?? null),
      compares: home.compares,
      goalBuckets: home.goalBuckets,
      suggestedBuckets: newest === null ? null : suggestGoal(litresADay(newest)),
      asOf: now.toISOString(),
    });
  },
);
