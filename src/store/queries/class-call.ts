/** The households of a counted class task that the bureau asks. */
import type { ClaimId, HouseholdId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** Every household that a task paid; at most as many as the class has pupils. */
export const paidJoins = async (books: Query, code: string): Promise<readonly ClaimId[]> => {
  const rows = await books.query<{ claim: ClaimId }>(
    `select j.claim from class_join j join claim c on c.id = j.claim
       where j.code = $1 and c.status = 'approved'`,
    [code],
  );
  return rows.map(({ claim }) => claim);
};

export const insertClassCalls = (tx: Tx, drawn: readonly ClaimId[], by: PersonId, at: Date) =>
  tx.query(
    `insert into class_call (claim, drawn_by, drawn_at)
       select claim, $2, $3 from jsonb_array_elements_text($1::jsonb) as d(claim)`,
    [JSON.stringify(drawn), by, at],
  );

export const classCallResults = ['done', 'not-done', 'no-answer'] as const;
export type ClassCallResult = (typeof classCallResults)[number];

export type ClassCallRow = {
  readonly claim: ClaimId;
  readonly household: HouseholdId;
  readonly at: Date;
  readonly result: ClassCallResult | null;
  readonly note: string | null;
  readonly calledAt: Date | null;
};

const columns = `l.claim, j.household, j.at, l.result, l.note, l.called_at as "calledAt"`;

/** The households drawn for a task; three at most. */
export const classCallsOf = (books: Query, code: string) =>
  books.query<ClassCallRow>(
    `select ${columns} from class_call l join class_join j on j.claim = l.claim
       where j.code = $1 order by l.claim`,
    [code],
  );

export const lockClassCall = async (tx: Tx, claim: ClaimId): Promise<ClassCallRow | null> => {
  const rows = await tx.query<ClassCallRow>(
    `select ${columns} from class_call l join class_join j on j.claim = l.claim
       where l.claim = $1 for update of l`,
    [claim],
  );
  return rows[0] ?? null;
};

export const keepClassResult = (
  tx: Tx,
  call: {
    readonly claim: ClaimId;
    readonly result: ClassCallResult;
    readonly note: string | null;
    readonly by: PersonId;
    readonly at: Date;
  },
) =>
  tx.query(
    `update class_call set result = $2, note = $3, called_by = $4, called_at = $5
       where claim = $1`,
    [call.claim, call.result, call.note, call.by, call.at],
  );
