import { isPaidByReport } from '@domain/earning';
import { reservationView } from '@domain/redemption';
import type { Rule } from '@domain/earning';
import { mondayOf } from '@kernel/day';
import { quizRule } from '@domain/quiz';
import { accept } from '@kernel/wire';
import { rulesOn } from '@store/queries/earning';
import { claimedCounts, coverOf, homeOffice, lastBills } from '@store/queries/home';
import { nextExpiry, numbersOf } from '@store/queries/ledger';
import { findPlace } from '@store/queries/place';
import { lapsedUntold } from '@store/queries/redemption';
import { member } from '../audiences';

const billsShown = 6;
const actsShown = 4;

type Counts = ReadonlyMap<
  string,
  { readonly today: number; readonly week: number; readonly ever: number }
>;

const isStillOpen = (rule: Rule, counts: Counts): boolean => {
  const done = counts.get(rule.id);
  if (done === undefined) return true;
  if (rule.id === quizRule && done.week > 0) return false;
  return done.today < rule.timesDay && (rule.timesEver === null || done.ever < rule.timesEver);
};

/** The first page: the cover's numbers, the water bars, what one can do, and the household's office. */
export const home = member.read(
  {
    summary: 'The first page: numbers, bills, open acts, the office, and what lapsed meanwhile.',
    refusals: [],
    input: {},
  },
  async ({ db, household, person, today, now, demo }) => {
    const done = await claimedCounts(db, household.id, { today, monday: mondayOf(today) });
    const counts = new Map(done.map((each) => [each.rule, each]));
    const rules = await rulesOn(db, today);
    const lapsed = await lapsedUntold(db, household.id);
    const cover = await coverOf(db, household.id, person);
    return accept({
      ...cover,
      status: household.status,
      numbers: await numbersOf(db, household.id),
      expiring: await nextExpiry(db, household.id),
      bills: await lastBills(db, household.id, billsShown),
      acts: rules
        .filter((rule) => isStillOpen(rule, counts))
        .filter(({ evidence }) => evidence !== 'reading' || cover.supply === 'metered')
        // Reports have a row of their own, and one needs no passbook for them.
        .filter(({ id }) => !isPaidByReport(id))
        .slice(0, actsShown),
      office: await findPlace(db, await homeOffice(db, household.id), demo),
      lapsed: lapsed.map(reservationView),
      asOf: now.toISOString(),
    });
  },
);
