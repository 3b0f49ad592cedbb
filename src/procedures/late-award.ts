/** Points for a household that was named by hand: by the version that held on the activity's day. */
import type { ClaimId, HouseholdId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { ActivityRow } from '@store/queries/activity';
import { ruleVersion } from '@store/queries/earning';
import { findServed } from '@store/queries/posting';
import type { AsStaff } from './audiences';
import { actRefusalsBut, claimAct } from './award';
import type { Writing } from './context';

/**
 * What `claimAct` refuses, and what keeps this person from serving the household. The version is that of
 * the activity's day, so it has not ended by the day on which somebody decides.
 */
export const lateRefusals = [
  'HOUSEHOLD_UNKNOWN',
  'OWN_HOUSEHOLD',
  ...actRefusalsBut('RULE_NOT_IN_FORCE'),
] as const;

type At = Writing & AsStaff;

/** A household that this person may serve. */
export const servedBy = async ({ tx, staff: { person } }: At, household: HouseholdId) => {
  const served = await findServed(tx, household, person);
  if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
  return served.own ? refuse('OWN_HOUSEHOLD') : accept(served);
};

export const awardLate = async (
  desk: At,
  activity: ActivityRow,
  household: HouseholdId,
): Promise<Reply<{ readonly claim: ClaimId; readonly points: number }>> => {
  const { tx, staff: clerk, today, now, makeId } = desk;
  const served = await servedBy(desk, household);
  if (!served.ok) return served;
  const rule = await ruleVersion(tx, activity.rule, activity.ruleVersion);
  if (rule === null) throw new Error('the version an activity was opened by stays in the book');
  const claim = makeId('claim');
  const awarded = await claimAct(tx, {
    ...{ id: claim, household, status: served.value.status, person: served.value.head },
    rule: { ...rule, effectiveUntil: null },
    ...{ code: activity.code, heads: 1, fixture: null, office: activity.office, seen: true },
    ...{ title: rule.title, by: clerk.person, today, now },
  });
  return awarded.ok ? accept({ claim, points: awarded.value.points }) : awarded;
};
