/** The late list of an activity, and the attendees that the bureau asks. */
import type { AttendanceId, ClaimId, HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import type { Page } from './page';

export type LateRow = {
  readonly id: AttendanceId;
  readonly code: string;
  readonly office: OfficeId;
  readonly household: HouseholdId;
  readonly status: 'counted' | 'waiting' | 'declined';
  readonly reason: string;
  readonly answer: string | null;
  readonly by: PersonId;
  readonly byCalled: string | null;
  readonly at: Date;
};

const lateColumns = `t.id, t.code, a.office, t.household, t.status, t.reason, t.answer,
  t.by_person as by, (select s.called from staff s where s.person = t.by_person
    and s.office = a.office limit 1) as "byCalled", t.at`;

/** Who was named by hand; what waits first, then the newest. */
export const lateOf = (books: Query, code: string, page: Page) =>
  books.query<LateRow>(
    `select ${lateColumns} from attendance t join action_code a on a.serial = t.code
       where t.code = $1 and t.how = 'late'
       order by t.status = 'waiting' desc, t.at desc, t.id limit $2 offset $3`,
    [code, page.limit, page.offset],
  );

/** One name on a late list, locked for its decision. */
export const lockLate = async (tx: Tx, id: AttendanceId): Promise<LateRow | null> => {
  const rows = await tx.query<LateRow>(
    `select ${lateColumns} from attendance t join action_code a on a.serial = t.code
       where t.id = $1 and t.how = 'late' for update of t`,
    [id],
  );
  return rows[0] ?? null;
};

export const decideAttendance = (
  tx: Tx,
  decided: {
    readonly id: AttendanceId;
    readonly claim: ClaimId | null;
    readonly answer: string | null;
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    `update attendance set status = case when $2::text is null then 'declined' else 'counted' end,
       claim = $2, answer = $3, decided_by = $4, decided_at = $5 where id = $1`,
    [decided.id, decided.claim, decided.answer, decided.by, decided.at],
  );

/** Everybody who was counted at an activity; at most its head count. */
export const countedAt = async (books: Query, code: string): Promise<readonly AttendanceId[]> => {
  const rows = await books.query<{ id: AttendanceId }>(
    `select id from attendance where code = $1 and status = 'counted'`,
    [code],
  );
  return rows.map(({ id }) => id);
};

export const insertCalls = (tx: Tx, drawn: readonly AttendanceId[], by: PersonId, at: Date) =>
  tx.query(
    `insert into attendance_call (attendance, drawn_by, drawn_at)
       select id, $2, $3 from jsonb_array_elements_text($1::jsonb) as d(id)`,
    [JSON.stringify(drawn), by, at],
  );

export type CallRow = {
  readonly attendance: AttendanceId;
  readonly household: HouseholdId;
  readonly how: 'code' | 'late';
  readonly at: Date;
  readonly result: 'came' | 'not-there' | 'no-answer' | null;
  readonly note: string | null;
  readonly calledAt: Date | null;
};

const callColumns = `l.attendance, t.household, t.how, t.at, l.result, l.note,
  l.called_at as "calledAt"`;

/** The attendees drawn for an activity; three at most. */
export const callsOf = (books: Query, code: string) =>
  books.query<CallRow>(
    `select ${callColumns} from attendance_call l join attendance t on t.id = l.attendance
       where t.code = $1 order by l.attendance`,
    [code],
  );

export const lockCall = async (tx: Tx, attendance: AttendanceId): Promise<CallRow | null> => {
  const rows = await tx.query<CallRow>(
    `select ${callColumns} from attendance_call l join attendance t on t.id = l.attendance
       where l.attendance = $1 for update of l`,
    [attendance],
  );
  return rows[0] ?? null;
};

export const keepResult = (
  tx: Tx,
  call: {
    readonly attendance: AttendanceId;
    readonly result: 'came' | 'not-there' | 'no-answer';
    readonly note: string | null;
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    `update attendance_call set result = $2, note = $3, called_by = $4, called_at = $5
       where attendance = $1`,
    [call.attendance, call.result, call.note, call.by, call.at],
  );
