/**
 * The port to the books: plain SQL in, rows out, whatever the engine.
 *
 * 1. A transaction is retried by the engine when the server asks for it (40001, 40P01), so its
 *    work must have no effect outside the books.
 * 2. int8 arrives as number, date as `YYYY-MM-DD`, timestamptz as Date, jsonb as value, on both engines.
 */
export type Row = Readonly<Record<string, unknown>>;

export type Query = {
  /** One statement with $1… parameters; answers its rows. */
  query<Found = Row>(sql: string, params?: readonly unknown[]): Promise<Found[]>;
};

/** Takes on the serving role where there is one. */
export const takeRole = `select set_config('role', rolname, false) from pg_roles
  where rolname = 'passbook_app'`;

/** A transaction under way. */
export type Tx = Query & { readonly inTransaction: true };

export type Db = Query & {
  readonly engine: 'pg' | 'pglite';
  transaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result>;
  /**
   * From here on acts as `passbook_app`, the role that adds lines and never changes one; without
   * effect where the books have no such role.
   */
  restrict(): Promise<void>;
  /** Several statements at once, without parameters: migrations only. */
  script(sql: string): Promise<void>;
  close(): Promise<void>;
};
