/**
 * A run of the yearly bonus, some households at a time: first it is counted, then, approved by another
 * person, it is paid. Broken off anywhere, the next call goes on; a household is paid once a year.
 */
import { decideDrop, dropSteps, yearsUntil, type Drop } from '@domain/yearly-drop';
import { isUnderWay } from '@domain/run';
import type { Rule } from '@domain/earning';
import type { Day } from '@kernel/day';
import type { ClaimId, PersonId, YearlyRunId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { readActs, writeActs, type Counted, type NewAct } from '@store/queries/acts';
import { ruleOn } from '@store/queries/earning';
import {
  insertBonuses,
  keepRun,
  lockRun,
  yearlyHomes,
  type NewBonus,
  type YearlyHome,
  type YearlyRun,
} from '@store/queries/yearly';
import { decidingInTurn } from './award';

export const homesAtOnce = 200;

export type Bonus = Extract<Drop, { readonly kind: 'bonus' }>;
type Found = { readonly home: YearlyHome; readonly bonus: Bonus; readonly rule: Rule };
type Counts = Readonly<Record<string, number>>;

const plusOne = (counts: Counts, name: string): Counts => ({
  ...counts,
  [name]: (counts[name] ?? 0) + 1,
});

/** The rules of the steps as they hold on a day; null where one is not in the book. */
export const stepRules = async (tx: Tx, day: Day): Promise<ReadonlyMap<string, Rule> | null> => {
  const found = new Map<string, Rule>();
  for (const { rule: id } of dropSteps) {
    const rule = await ruleOn(tx, id, day);
    const isOver = rule?.effectiveUntil != null && rule.effectiveUntil < day;
    if (rule === null || rule.evidence !== 'bill' || isOver) return null;
    found.set(id, rule);
  }
  return found;
};

type At = {
  readonly today: Day;
  readonly now: Date;
  readonly by: PersonId;
  readonly claimOf: (household: string) => ClaimId;
};

const judge = (run: YearlyRun, homes: readonly YearlyHome[], rules: ReadonlyMap<string, Rule>) => {
  let { whyNot } = run;
  const found: Found[] = [];
  for (const home of homes) {
    const drop = decideDrop({ ...home, until: run.until });
    const rule = drop.kind === 'bonus' ? rules.get(drop.rule) : undefined;
    if (drop.kind === 'none') whyNot = plusOne(whyNot, drop.why);
    else if (rule !== undefined) found.push({ home, bonus: drop, rule });
  }
  return { found, whyNot };
};

const titleOf = ({ rule }: Found, { from, until }: ReturnType<typeof yearsUntil>): string =>
  `${rule.title}（${from} 到 ${until} 的账单）`;

/** Writes what the rules let through; the others are counted by why. */
const pay = async (tx: Tx, run: YearlyRun, found: readonly Found[], at: At) => {
  const { today, now, by, claimOf } = at;
  const years = yearsUntil(run.until);
  const asks = found.map(({ home, rule }) => ({
    ...{ household: home.household, rule: rule.id, fixture: null },
  }));
  const counted: readonly Counted[] =
    asks.length === 0 ? [] : await readActs(tx, asks, { day: today, waits: true });
  const decideAct = decidingInTurn();
  const acts: NewAct[] = [];
  const bonuses: NewBonus[] = [];
  let { unpaid } = run;
  found.forEach((each, place) => {
    const { home, bonus, rule } = each;
    const read = counted[place];
    if (read === undefined) throw new Error('what is asked is answered');
    const id = claimOf(home.household);
    const act = {
      ...{ id, household: home.household, status: home.status, person: null, rule, code: null },
      ...{ heads: 1, fixture: null, office: home.office, title: titleOf(each, years), by },
      ...{ seen: false, passed: true, today, now },
    };
    const decided = decideAct(act, read);
    if (!decided.ok) {
      unpaid = plusOne(unpaid, decided.refusal.code);
      return;
    }
    acts.push(decided.value.row);
    const of = { claim: id, household: home.household, from: years.from, until: years.until };
    bonuses.push({ ...of, percent: bonus.percent, run: run.id });
  });
  if (acts.length > 0) {
    await writeActs(tx, acts);
    await insertBonuses(tx, bonuses);
  }
  const points = acts.reduce((sum, act) => sum + act.points, 0);
  return { homes: acts.length, points, unpaid };
};

/** One more portion of a run that is under way; answers the run as it stands then. */
export const carryOn = async (tx: Tx, id: YearlyRunId, at: At): Promise<Reply<YearlyRun>> => {
  const run = await lockRun(tx, id);
  if (run === null) return refuse('RUN_UNKNOWN');
  if (!isUnderWay(run)) return accept(run);
  const rules = await stepRules(tx, at.today);
  if (rules === null) return refuse('RULE_NOT_IN_FORCE');
  const page = { after: run.after, limit: homesAtOnce };
  const homes = await yearlyHomes(tx, run.until, page);
  const { found, whyNot } = judge(run, homes, rules);
  const isLast = homes.length < homesAtOnce;
  const went = { after: homes.at(-1)?.household ?? run.after, looked: run.looked + homes.length };
  let next: YearlyRun;
  if (run.status === 'counting') {
    const points = found.reduce((sum, { rule }) => sum + rule.points, run.points);
    const status = isLast ? 'counted' : 'counting';
    next = { ...run, ...went, status, whyNot, homes: run.homes + found.length, points };
  } else {
    const paid = await pay(tx, run, found, at);
    const status = isLast ? 'paid' : 'paying';
    const paidHomes = run.paidHomes + paid.homes;
    const paidPoints = run.paidPoints + paid.points;
    next = { ...run, ...went, status, paidHomes, paidPoints, unpaid: paid.unpaid };
  }
  await keepRun(tx, next);
  return accept(next);
};
