/** Takes keys and indexes off tables while they are filled, and puts them back as they were. */
import pg from 'pg';

type Wanted = { readonly table: string; readonly name: string; readonly made: readonly string[] };

const connected = async <Result>(url: string, work: (client: pg.Client) => Promise<Result>) => {
  const client = new pg.Client({ connectionString: url });
  // A connection that is cut says so to its statement too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const these = `any ($1::text[]::regclass[])`;
const foreignKeys = `
  select conrelid::regclass::text as table, quote_ident(conname) as name,
    array[format('alter table %s add constraint %I %s', conrelid::regclass, conname,
      pg_get_constraintdef(oid))] as made
  from pg_constraint where contype = 'f' and (conrelid = ${these} or confrelid = ${these})
  order by 1, 2`;
/** The index first, since only its own text has its settings; then the key that stands on it. */
const keys = `
  select conrelid::regclass::text as table, quote_ident(conname) as name,
    array[pg_get_indexdef(conindid), format('alter table %s add constraint %I %s using index %I',
      conrelid::regclass, conname, case contype when 'p' then 'primary key' else 'unique' end,
      conname)] as made
  from pg_constraint where contype in ('p', 'u') and conrelid = ${these} order by 1, 2`;
const indexes = `
  select indrelid::regclass::text as table, indexrelid::regclass::text as name,
    array[pg_get_indexdef(indexrelid)] as made
  from pg_index x where indrelid = ${these}
    and not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid
      and c.contype in ('p', 'u')) order by 1, 2`;

const dropped = ({ table, name }: Wanted) => `alter table ${table} drop constraint ${name}`;

/** Some at a time, each on a connection of its own. */
const makeAll = async (
  url: string,
  wanted: readonly Wanted[],
  { atOnce, onMade }: { readonly atOnce: number; readonly onMade: () => void },
): Promise<void> => {
  const queue = [...wanted];
  const lane = () =>
    connected(url, async (client) => {
      await client.query(
        `set maintenance_work_mem = '512MB'; set max_parallel_maintenance_workers = 0`,
      );
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        // One at a time: two in one transaction would wait for another lane's lock, and it for ours.
        for (const text of next.made) await client.query(text);
        onMade();
      }
    });
  await Promise.all(Array.from({ length: atOnce }, lane));
};

/** Foreign keys come back last and are checked by the server over all rows. */
export const withoutIndexes = async (
  {
    url,
    tables,
    say,
  }: {
    readonly url: string;
    readonly tables: readonly string[];
    readonly say: (said: string) => void;
  },
  fill: () => Promise<void>,
): Promise<void> => {
  const stood = await connected(url, async (client) => {
    const found = async (sql: string) => (await client.query<Wanted>(sql, [tables])).rows;
    const all = {
      foreignKeys: await found(foreignKeys),
      keys: await found(keys),
      indexes: await found(indexes),
    };
    for (const each of [...all.foreignKeys, ...all.keys]) await client.query(dropped(each));
    for (const { name } of all.indexes) await client.query(`drop index ${name}`);
    return all;
  });
  await fill();
  const own = [...stood.keys, ...stood.indexes];
  const count = own.length + stood.foreignKeys.length;
  let made = 0;
  const onMade = () => {
    made += 1;
    say(`${String(made)} of ${String(count)} keys and indexes`);
  };
  await makeAll(url, own, { atOnce: 2, onMade });
  // Two foreign keys of one table would wait for each other's lock.
  await makeAll(url, stood.foreignKeys, { atOnce: 1, onMade });
};
