/**
 * One page of a table, by primary key. Rows travel as text made and read by the databases, so that
 * nothing passes through a JavaScript number or date; both sessions write it the same (`moveSession`).
 */
import type { Query } from '../port';
import type { Table } from './layout';

/** The settings under which two servers write the same value as the same text. */
export const moveSession: readonly string[] = [
  `set timezone = 'UTC'`,
  `set datestyle = 'ISO'`,
  `set bytea_output = 'hex'`,
  `set extra_float_digits = 1`,
  `set statement_timeout = 0`,
];
/** What a source is opened with besides: whatever would write to it is refused by the server. */
export const sourceSession: readonly string[] = [
  ...moveSession,
  'set default_transaction_read_only = on',
];

const quoted = (name: string): string => `"${name}"`;
const listed = (names: readonly string[], prefix = ''): string =>
  names.map((name) => `${prefix}${quoted(name)}`).join(', ');
const namesOf = (columns: Table['columns']): readonly string[] => columns.map(({ name }) => name);

/** The rows behind a key, in the order of the source's own primary key. */
const pageSql = ({ name, columns, key }: Table, after: string | null, where = 'true'): string => {
  const keys = listed(namesOf(key));
  const from = key.map((each) => `($2::jsonb ->> '${each.name}')::${each.type}`).join(', ');
  return `select ${listed(namesOf(columns))} from ${quoted(name)}
    where ${after === null ? '$2::jsonb is null' : `(${keys}) > (${from})`} and ${where}
    order by ${keys} limit $1`;
};
const asText = (of: string, keys: string): string => `json_agg(${of} order by ${keys})::text`;
const keyObject = ({ key }: Table): string =>
  `jsonb_build_object(${key.map(({ name }) => `'${name}', p.${quoted(name)}::text`).join(', ')})`;

export type Page = {
  readonly rows: number;
  readonly body: string;
  /** The key of the last row, as JSON text. */
  readonly last: string;
};
export type Asked = {
  readonly table: Table;
  readonly after: string | null;
  readonly rowsMax: number;
};

/** The next rows as one JSON text; null when there are none. */
export const readPage = async (db: Query, asked: Asked, where?: string): Promise<Page | null> => {
  const { table, after, rowsMax } = asked;
  const keys = listed(namesOf(table.key), 'p.');
  const [page] = await db.query<Page>(
    `with p as (${pageSql(table, after, where)})
     select count(*)::int as rows, ${asText('to_json(p)', keys)} as body,
       (array_agg(${keyObject(table)} order by ${keys}))[count(*)::int]::text as last from p`,
    [rowsMax, after],
  );
  return page === undefined || page.rows === 0 ? null : page;
};

/** Rows of such a text, written as they are; what points into the same table stays empty. */
export const writePage = (db: Query, { name, columns, later }: Table, body: string) => {
  const names = namesOf(columns).filter((each) => !later.includes(each));
  return db.query(
    `insert into ${quoted(name)} (${listed(names)})
     select ${listed(names)} from json_populate_recordset(null::${quoted(name)}, $1::json)`,
    [body],
  );
};

/** Fills in what points into the same table. */
export const writeLater = (db: Query, { name, key, later }: Table, body: string) =>
  db.query(
    `update ${quoted(name)} t set ${later.map((each) => `${quoted(each)} = p.${quoted(each)}`).join(', ')}
     from json_populate_recordset(null::${quoted(name)}, $1::json) p
     where ${key.map((each) => `t.${quoted(each.name)} = p.${quoted(each.name)}`).join(' and ')}`,
    [body],
  );

export type Digest = {
  readonly rows: number;
  /** The keys of the rows, as one JSON text. */
  readonly keys: string;
  readonly last: string;
  readonly digest: string;
};

const rowText = ({ columns }: Table, prefix: string): string =>
  `row(${listed(namesOf(columns), prefix)})::text`;
const digestOf = (text: string, order: string): string =>
  `encode(sha256(convert_to(string_agg(${text}, chr(10) order by ${order}), 'UTF8')), 'hex')`;

/** The digest of the next rows, and which they are; null when there are none. */
export const readDigest = async (
  db: Query,
  { table, after, rowsMax }: Asked,
): Promise<Digest | null> => {
  const keys = listed(namesOf(table.key), 'p.');
  const [found] = await db.query<Digest>(
    `with p as (${pageSql(table, after)})
     select count(*)::int as rows, ${asText(keyObject(table), keys)} as keys,
       (array_agg(${keyObject(table)} order by ${keys}))[count(*)::int]::text as last,
       ${digestOf(rowText(table, 'p.'), keys)} as digest from p`,
    [rowsMax, after],
  );
  return found === undefined || found.rows === 0 ? null : found;
};

const underKeys = (table: Table): string => {
  const on = table.key.map(({ name }) => `t.${quoted(name)} = k.${quoted(name)}`).join(' and ');
  const some = quoted(table.name);
  return `from json_populate_recordset(null::${some}, $1::json) with ordinality as k
    left join ${some} t on ${on}`;
};

/** The digest of the rows under these keys, in the order of the keys. */
export const digestUnder = async (db: Query, table: Table, keys: string): Promise<string> => {
  const text = rowText(table, 't.');
  const [found] = await db.query<{ digest: string }>(
    `select ${digestOf(text, 'k.ordinality')} as digest ${underKeys(table)}`,
    [keys],
  );
  return found?.digest ?? '';
};

/** Each row under these keys by itself: its key and its digest. */
export const rowDigests = (db: Query, table: Table, keys: string) =>
  db.query<{ key: string; digest: string }>(
    `select concat_ws(' / ', ${listed(namesOf(table.key), 'k.')}) as key,
       md5(${rowText(table, 't.')}) as digest ${underKeys(table)} order by k.ordinality`,
    [keys],
  );

export const countRows = async (db: Query, { name }: Table): Promise<number> => {
  const [found] = await db.query<{ rows: number }>(`select count(*) as rows from ${quoted(name)}`);
  return found?.rows ?? 0;
};
