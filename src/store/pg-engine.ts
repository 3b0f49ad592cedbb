/** PostgreSQL through `pg`: a server of one's own, CloudBase, or a cluster. */
import pg from 'pg';
import { retryWhenAsked } from './retry';
import { takeRole, type Db, type Query, type Tx } from './port';

const dateOid = 1082;
const int8Oid = 20;

type Parser = (text: string) => unknown;
// The library's own types know its own kinds only; ours are two of Postgres's.
const parserOf = pg.types.getTypeParser as (oid: number, format?: string) => Parser;
const types = {
  getTypeParser: (oid: number, format?: string): Parser => {
    if (oid === dateOid) return (text) => text;
    return oid === int8Oid ? Number : parserOf(oid, format);
  },
};

/** Compiling a statement of the night takes a third of a second, running it a tenth. */
const withoutCompiling = 'set jit = off';

const queryOn = (client: pg.Pool | pg.PoolClient): Query => ({
  query: async <Found>(sql: string, params: readonly unknown[] = []) => {
    const answer = await client.query(sql, [...params]);
    return answer.rows as Found[];
  },
});

const once = async <Result>(pool: pg.Pool, work: (tx: Tx) => Promise<Result>) => {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query('begin');
    const result = await work({ ...queryOn(client), inTransaction: true });
    await client.query('commit');
    return result;
  } catch (cause) {
    // A connection whose rollback fails is thrown away, never handed to the next caller.
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw cause;
  } finally {
    client.release(broken);
  }
};

/**
 * Opens a pool. `max` is 2 for a cloud function, 16 for a host.
 * An idle connection that breaks is reported through `onIdleError` and replaced at the next use.
 */
export const openPg = (options: {
  readonly url: string;
  readonly max?: number;
  /** Every connection acts as the serving role from its first statement on. */
  readonly restricted?: boolean;
  /** Settings that every connection begins with. */
  readonly session?: readonly string[];
  readonly onIdleError?: (cause: Error) => void;
}): Db => {
  let isRestricted = options.restricted ?? false;
  // The pool waits for this before it hands a new connection out.
  const onConnect = async (client: pg.ClientBase): Promise<void> => {
    for (const sql of [withoutCompiling, ...(options.session ?? [])]) await client.query(sql);
    if (isRestricted) await client.query(takeRole);
  };
  const pool = new pg.Pool({
    // The library waits for the promise, though its types say that nothing comes back.
    onConnect: onConnect as (client: pg.ClientBase) => void,
    connectionString: options.url,
    max: options.max ?? 2,
    types,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idleTimeoutMillis: 30_000,
  });
  const onIdleError = options.onIdleError ?? (() => undefined);
  pool.on('error', onIdleError);
  // A connection that breaks while it is lent out says so to its borrower's statement; but without
  // a listener of its own Node would end the whole process for it.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return {
    ...queryOn(pool),
    engine: 'pg',
    transaction: (work) => retryWhenAsked(() => once(pool, work)),
    restrict: async () => {
      isRestricted = true;
      const open = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
      await Promise.all(open.map((client) => client.query(takeRole)));
      open.forEach((client) => {
        client.release();
      });
    },
    script: async (sql) => {
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
};
