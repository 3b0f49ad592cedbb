/** Awards: a verified act becomes a line of the passbook, and credit of the member who did it. */
import {
  counted,
  decideClaim,
  decideStatus,
  lotYearsOf,
  type DecidedClaim,
  type Rule,
} from '@domain/earning';
import { slipTitle } from '@domain/slip';
import { endOfYearAfter, type Day } from '@kernel/day';
import type { ClaimId, FixtureId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { readActs, writeActs, type Counted, type NewAct } from '@store/queries/acts';
import { addCredit } from '@store/queries/credit';
import { capsOn, type ClaimRow } from '@store/queries/earning';
import { earn, lockAccount, type Account, type Numbers, type Written } from '@store/queries/ledger';

/** What `claimAct` refuses of any act; of heads and fixtures, who asks for them says besides. */
export const actRefusals = [
  'RULE_NOT_IN_FORCE',
  'ALREADY_TODAY',
  'RULE_CAP_MONTH',
  'RULE_CAP_EVER',
  'CAP_DAY',
  'CAP_MONTH',
  'HOUSEHOLD_NOT_CONFIRMED',
  'HOUSEHOLD_FROZEN',
  'HOUSEHOLD_CLOSED',
] as const;

/** The same without one that this way of earning never meets. */
export const actRefusalsBut = (never: (typeof actRefusals)[number]) =>
  actRefusals.filter((code) => code !== never);

/** An act as it is claimed, by a member or by an office for a household. */
export type ClaimedAct = {
  readonly id: ClaimId;
  readonly household: HouseholdId;
  readonly status: 'waiting' | 'confirmed' | 'frozen' | 'closed';
  /** The member who did it; null for a household without a phone. */
  readonly person: PersonId | null;
  readonly rule: Rule;
  readonly code: string | null;
  /** How many of the household took part. */
  readonly heads: number;
  /** The fixture the act was done to, when the rule counts by fixtures. */
  readonly fixture: FixtureId | null;
  readonly office: OfficeId;
  readonly title: string;
  readonly by: PersonId;
  readonly seen: boolean;
  /** The act's own check passed, so that nobody of the office has to look. */
  readonly passed?: boolean;
  readonly today: Day;
  readonly now: Date;
};
export type Awarded = DecidedClaim & { readonly written: Written | null };

/** An act that was accepted: what it comes to, its line, and the passbook's numbers after it. */
export type AcceptedAct = Awarded & { readonly numbers: Numbers; readonly row: NewAct };

/**
 * Decides acts of one day on one reading, in the order in which they are given: each counts those of
 * its household that were accepted before it, so that no two of them pass a cap that has room for one.
 */
export const decidingInTurn = (): ((act: ClaimedAct, found: Counted) => Reply<AcceptedAct>) => {
  const accepted = new Map<HouseholdId, readonly NewAct[]>();
  return (act, found) => {
    const earlier = accepted.get(act.household) ?? [];
    const decided = decideOnTop(act, found, earlier);
    if (decided.ok) accepted.set(act.household, [...earlier, decided.value.row]);
    return decided;
  };
};

const approvedPoints = (acts: readonly NewAct[]): readonly number[] =>
  acts.filter(({ status }) => status === 'approved').map(({ points }) => points);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** The line that will stand: first what is past its day goes, then lines follow one another. */
const lineAfter = (account: Account, { due }: Counted, given: readonly number[]): Written => ({
  seq: account.seq + due.lots + given.length,
  after: account.balance - due.points + sum(given),
});

const decideOnTop = (
  act: ClaimedAct,
  found: Counted,
  earlier: readonly NewAct[],
): Reply<AcceptedAct> => {
  const usable = decideStatus(act.status);
  if (!usable.ok) return usable;
  const { account, caps } = found;
  if (account === null) return refuse('HOUSEHOLD_UNKNOWN');
  // A rule that does not ask for a fixture forgets it, so that the same fixture is free for others.
  const fixture = act.rule.perFixture ? act.fixture : null;
  const ofRule = earlier.filter(({ rule }) => rule.id === act.rule.id);
  const isTaken = fixture !== null && ofRule.some((each) => each.fixture === fixture);
  const tally = earlier.reduce(
    (counts, each) => counted(counts, each.points, ofRule.includes(each) ? 1 : 0),
    found.tally,
  );
  const part = { heads: act.heads, fixture: isTaken ? 'claimed' : found.fixture };
  const seen = act.seen || act.passed === true;
  const decided = decideClaim({ ...act, seen, caps, tally, part });
  if (!decided.ok) return decided;
  const { status, points, credit, expiresOn } = decided.value;
  const place = act.seen || act.code !== null ? act.office : null;
  const made = { ...act, claim: act.id, day: act.today, at: act.now, place, fixture };
  const unwritten = { ...made, points, credit, status, expiresOn, written: null };
  const all = [...earlier, unwritten];
  const given = approvedPoints(all);
  const line = lineAfter(account, found, given);
  const written = status === 'approved' ? line : null;
  const waiting = all.filter((each) => each.status === 'waiting').map((each) => each.points);
  const numbers = {
    usable: given.length === 0 ? account.balance : line.after,
    waiting: found.waiting + sum(waiting),
    held: found.held,
  };
  return accept({ ...decided.value, written, numbers, row: { ...unwritten, written } });
};

/**
 * Claims an act: the account is locked, the rule decides on what was claimed before, and the claim
 * is written with its line, or as waiting until the office has seen the thing.
 */
export const claimAct = async (tx: Tx, act: ClaimedAct): Promise<Reply<Awarded>> => {
  const { household, fixture, today: day } = act;
  const [found] = await readActs(tx, [{ household, rule: act.rule.id, fixture }], {
    day,
    waits: true,
  });
  if (found === undefined) throw new Error('what is asked is answered');
  const decided = decidingInTurn()(act, found);
  if (decided.ok) await writeActs(tx, [decided.value.row]);
  return decided;
};

/** Awards a claim that waited, once the office has seen the thing; the points are those promised. */
export const awardWaiting = async (
  tx: Tx,
  claim: ClaimRow,
  by: { readonly person: PersonId; readonly today: Day; readonly now: Date },
): Promise<Written> => {
  await lockAccount(tx, claim.household);
  const caps = await capsOn(tx, by.today);
  const { id, household, person, office, credit } = claim;
  const title = claim.slip === null ? claim.title : slipTitle(claim.title, claim.slip);
  const rule = { id: claim.rule, version: claim.ruleVersion };
  const written = await earn(
    tx,
    {
      ...{ account: household, kind: 'earn', amount: claim.points, rule, title, place: office },
      source: { kind: 'claim', id },
      actor: by.person,
      key: `claim:${id}`,
      eventDay: by.today,
      writtenAt: by.now,
    },
    endOfYearAfter(by.today, lotYearsOf(claim, caps)),
  );
  if (person !== null && credit > 0) {
    const at = { office, day: by.today, at: by.now };
    await addCredit(tx, { person, amount: credit, claim: id, title, rule, ...at });
  }
  return written;
};
