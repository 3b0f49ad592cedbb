/** Awards: a verified act becomes a line of the passbook, and credit of the member who did it. */
import {
  decideClaim,
  decideStatus,
  lotYearsOf,
  type DecidedClaim,
  type Rule,
} from '@domain/earning';
import { endOfYearAfter, type Day } from '@kernel/day';
import type { ClaimId, FixtureId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import { accept, type Reply } from '@kernel/wire';
import { refuse } from '@kernel/refusal';
import type { Tx } from '@store/port';
import { addCredit } from '@store/queries/credit';
import { capsOn, fixtureFor, insertClaim, tallyOf, type ClaimRow } from '@store/queries/earning';
import { earn, lockAccount, type Written } from '@store/queries/ledger';

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

type Award = Pick<
  ClaimedAct,
  'household' | 'person' | 'office' | 'title' | 'today' | 'now' | 'by'
> & {
  readonly claim: ClaimId;
  readonly rule: { readonly id: string; readonly version: number };
  readonly points: number;
  readonly credit: number;
  readonly expiresOn: Day;
  readonly place: OfficeId | null;
};

const writeLine = (tx: Tx, award: Award): Promise<Written> =>
  earn(
    tx,
    {
      account: award.household,
      kind: 'earn',
      amount: award.points,
      source: { kind: 'claim', id: award.claim },
      rule: award.rule,
      title: award.title,
      actor: award.by,
      ...(award.place === null ? {} : { place: award.place }),
      key: `claim:${award.claim}`,
      eventDay: award.today,
      writtenAt: award.now,
    },
    award.expiresOn,
  );

const writeCredit = async (tx: Tx, award: Award): Promise<void> => {
  const { person, credit: amount, claim, title, rule, office, today: day, now: at } = award;
  if (person === null || amount === 0) return;
  await addCredit(tx, { person, amount, claim, title, rule, office, day, at });
};

/**
 * Claims an act: the account is locked, the rule decides on what was claimed before, and the claim
 * is written with its line, or as waiting until the office has seen the thing.
 */
export const claimAct = async (tx: Tx, act: ClaimedAct): Promise<Reply<Awarded>> => {
  const usable = decideStatus(act.status);
  if (!usable.ok) return usable;
  if ((await lockAccount(tx, act.household)) === null) return refuse('HOUSEHOLD_UNKNOWN');
  const caps = await capsOn(tx, act.today);
  const tally = await tallyOf(tx, act.household, act.rule.id, act.today);
  // A rule that does not ask for a fixture forgets it, so that the same fixture is free for others.
  const fixture = act.rule.perFixture ? act.fixture : null;
  const known =
    fixture === null ? 'none' : await fixtureFor(tx, { ...act, rule: act.rule.id, fixture });
  const part = { heads: act.heads, fixture: known };
  const seen = act.seen || act.passed === true;
  const decided = decideClaim({ ...act, seen, caps, tally, part });
  if (!decided.ok) return decided;
  const { status, points, credit, expiresOn } = decided.value;
  const claim = { ...act, fixture, day: act.today, points, credit, madeBy: act.by, at: act.now };
  if (status === 'waiting') {
    await insertClaim(tx, { ...claim, status, entrySeq: null });
    return accept({ ...decided.value, written: null });
  }
  const place = act.seen || act.code !== null ? act.office : null;
  const award = { ...act, claim: act.id, points, credit, expiresOn, place };
  const written = await writeLine(tx, award);
  await insertClaim(tx, { ...claim, status, entrySeq: written.seq });
  await writeCredit(tx, award);
  return accept({ ...decided.value, written });
};

/** Awards a claim that waited, once the office has seen the thing; the points are those promised. */
export const awardWaiting = async (
  tx: Tx,
  claim: ClaimRow,
  by: { readonly person: PersonId; readonly today: Day; readonly now: Date },
): Promise<Written> => {
  await lockAccount(tx, claim.household);
  const caps = await capsOn(tx, by.today);
  const award: Award = {
    household: claim.household,
    person: claim.person,
    office: claim.office,
    place: claim.office,
    title: claim.title,
    by: by.person,
    today: by.today,
    now: by.now,
    claim: claim.id,
    rule: { id: claim.rule, version: claim.ruleVersion },
    points: claim.points,
    credit: claim.credit,
    expiresOn: endOfYearAfter(by.today, lotYearsOf(claim, caps)),
  };
  const written = await writeLine(tx, award);
  await writeCredit(tx, award);
  return written;
};
