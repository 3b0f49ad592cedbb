/** Being counted at an activity: what is asked before a claim, and what is written behind it. */
import { decideAttend, decideDigits, timelyWindows } from '@domain/activity';
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

type Asked = Pick<Desk, 'keyed' | 'now' | 'makeId'> & {
  readonly tx: Tx;
  readonly household: HouseholdId;
  readonly person: PersonId;
};

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

/** Written behind the claim, in the same transaction; a refusal takes the claim back too. */
type Keep = (claim: ClaimId) => Promise<Reply<null>>;

/** Whether these digits count this household there now; what refuses it is told before anything is claimed. */
export const mayAttend = async (asked: Asked, { code, digits }: FoundAct): Promise<Reply<Keep>> => {
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
  return accept((claim) => countThere(tx, activity, { ...row, how: 'code', reason: null, claim }));
};
