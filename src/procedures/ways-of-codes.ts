/** What an action code asks for before it pays, and what it keeps afterwards, by the rule's evidence. */
import { decideAttend, decideDigits, timelyWindows } from '@domain/activity';
import type { Rule } from '@domain/earning';
import type { ClaimId, HouseholdId, PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import {
  findActivity,
  insertAttendance,
  isCountedThere,
  takeSeat,
  type ActivityRow,
} from '@store/queries/activity';
import { membersOf } from '@store/queries/person';
import type { Desk } from './context';
import { windowsSigning, type FoundAct } from './pointed-act';

export type Way = {
  /** The way's own check passed, which is one check of the rule. */
  readonly passed: boolean;
  /** Written behind the claim, in the same transaction; a refusal takes the claim back too. */
  readonly keep: (claim: ClaimId) => Promise<Reply<null>>;
};
type Asked = Pick<Desk, 'keyed' | 'now' | 'makeId'> & {
  readonly tx: Tx;
  readonly household: HouseholdId;
  readonly person: PersonId;
};

const asPrinted: Way = { passed: false, keep: async () => accept(null) };

/** Counts a household at an activity behind its claim; a seat is the last thing to be taken. */
export const countThere = async (
  tx: Tx,
  activity: Pick<ActivityRow, 'code' | 'seats'>,
  attendance: Parameters<typeof insertAttendance>[1],
): Promise<Reply<null>> => {
  if (await isCountedThere(tx, activity.code, attendance.household)) {
    return refuse('CHECKED_IN_ALREADY');
  }
  await insertAttendance(tx, attendance);
  return (await takeSeat(tx, activity.code))
    ? accept(null)
    : refuse('ACTIVITY_FULL', { seats: activity.seats });
};

const byCheckIn = async (asked: Asked, { code, digits }: FoundAct): Promise<Reply<Way>> => {
  const { tx, household, person, now, makeId } = asked;
  const activity = await findActivity(tx, code.serial);
  if (activity === null || digits === null) return refuse('CHECK_IN_CHANGING');
  const matches = windowsSigning(asked, code.serial, digits);
  const shown = decideDigits(matches, timelyWindows(now));
  if (!shown.ok) return shown;
  const members = await membersOf(tx, household);
  const allowed = decideAttend(
    activity,
    now,
    members.map((each) => each.person),
  );
  if (!allowed.ok) return allowed;
  if (await isCountedThere(tx, activity.code, household)) return refuse('CHECKED_IN_ALREADY');
  const row = { id: makeId('attendance'), code: activity.code, household, by: person, at: now };
  const keep = (claim: ClaimId) =>
    countThere(tx, activity, { ...row, how: 'code', reason: null, claim });
  return accept({ passed: true, keep });
};

/** The way a code of this rule takes; what it refuses is told before anything is claimed. */
export const wayOfCode = async (
  asked: Asked,
  rule: Pick<Rule, 'evidence'>,
  found: FoundAct,
): Promise<Reply<Way>> =>
  rule.evidence === 'check-in' ? byCheckIn(asked, found) : accept(asPrinted);
