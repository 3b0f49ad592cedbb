/** Statements about their credit that people let leave the app, each with the consent it stands on. */
import type { Day } from '@kernel/day';
import type { PersonId, StatementId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import type { Page } from './page';

export type StatementRow = {
  readonly id: StatementId;
  readonly serial: string;
  readonly signedName: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly levelName: string;
  readonly balance: number;
  readonly signedAt: Date;
  readonly expiresOn: Day;
  readonly withdrawnAt: Date | null;
};

const columns = `id, serial, signed_name as "signedName", recipient, purpose,
  level_name as "levelName", balance, signed_at as "signedAt", expires_on as "expiresOn",
  withdrawn_at as "withdrawnAt"`;

export const statementsOf = (books: Query, person: PersonId, page: Page) =>
  books.query<StatementRow>(
    `select ${columns} from credit_statement where person = $1
       order by signed_at desc, id limit $2 offset $3`,
    [person, page.limit, page.offset],
  );

/** One of the person's own statements, locked; null when it is somebody else's. */
export const lockStatement = async (
  tx: Tx,
  person: PersonId,
  id: StatementId,
): Promise<StatementRow | null> => {
  const rows = await tx.query<StatementRow>(
    `select ${columns} from credit_statement where id = $1 and person = $2 for update`,
    [id, person],
  );
  return rows[0] ?? null;
};

export const statementBySerial = async (
  books: Query,
  serial: string,
): Promise<StatementRow | null> => {
  const rows = await books.query<StatementRow>(
    `select ${columns} from credit_statement where serial = $1`,
    [serial],
  );
  return rows[0] ?? null;
};

/** How many of a person are valid on a day; the person is locked, so that two at once are counted. */
export const validStatements = async (tx: Tx, person: PersonId, day: Day): Promise<number> => {
  await tx.query('select id from person where id = $1 for update', [person]);
  const rows = await tx.query<{ valid: number }>(
    `select count(*)::int as valid from credit_statement
       where person = $1 and withdrawn_at is null and expires_on >= $2`,
    [person, day],
  );
  return rows[0]?.valid ?? 0;
};

export const insertStatement = (
  tx: Tx,
  statement: Omit<StatementRow, 'withdrawnAt'> & {
    readonly person: PersonId;
    readonly version: number;
  },
) =>
  tx.query(
    `insert into credit_statement (id, serial, person, consent_version, signed_name, recipient,
       purpose, level_name, balance, signed_at, expires_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[statement.id, statement.serial, statement.person, statement.version],
      ...[statement.signedName, statement.recipient, statement.purpose, statement.levelName],
      ...[statement.balance, statement.signedAt, statement.expiresOn],
    ],
  );

export const withdrawStatement = (tx: Tx, id: StatementId, at: Date) =>
  tx.query('update credit_statement set withdrawn_at = $2 where id = $1', [id, at]);

/** Takes back all that a person let out, when they no longer agree to be known here. */
export const withdrawAllStatements = (tx: Tx, person: PersonId, at: Date) =>
  tx.query(
    'update credit_statement set withdrawn_at = $2 where person = $1 and withdrawn_at is null',
    [person, at],
  );

/** Takes the name, the recipient and the purpose out of what somebody who is forgotten had signed. */
export const forgetSigned = (tx: Tx, person: PersonId) =>
  tx.query(
    `update credit_statement set signed_name = '已注销', recipient = '已注销', purpose = '已注销'
       where person = $1`,
    [person],
  );
