/** What there is to move, read from the catalog, so that a new table is moved without a word here. */
import type { Query } from '../port';

export type Column = { readonly name: string; readonly type: string };
export type Table = {
  readonly name: string;
  /** All that can be written, in the table's own order. */
  readonly columns: readonly Column[];
  readonly key: readonly Column[];
  /** Columns that point at rows of the same table; they are filled in once all rows are there. */
  readonly later: readonly string[];
  /** Other tables that must be there first. */
  readonly after: readonly string[];
  /** Whether triggers of ours would compute or refuse what is copied. */
  readonly hasTriggers: boolean;
};

/** What belongs to one database and not to the books in it. */
const ownTables = `('migration', 'moving', 'moving_step')`;

const layoutSql = `
  with tables as (
    select c.oid, c.relname::text as name from pg_class c
      where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
        and not c.relispartition and c.relname not in ${ownTables}
  ), columns as (
    select t.oid, a.attnum, a.attgenerated, jsonb_build_object('name', a.attname,
        'type', format_type(a.atttypid, a.atttypmod)) as told
      from tables t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
  )
  select t.name,
    (select jsonb_agg(c.told order by c.attnum) from columns c
      where c.oid = t.oid and c.attgenerated = '') as columns,
    (select coalesce(jsonb_agg(c.told order by k.place), '[]') from pg_index i
      cross join lateral unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
      join columns c on c.oid = t.oid and c.attnum = k.attnum
      where i.indrelid = t.oid and i.indisprimary) as key,
    (select coalesce(jsonb_agg(c.told ->> 'name' order by c.attnum), '[]') from pg_constraint f
      join columns c on c.oid = t.oid and c.attnum = any(f.conkey)
      where f.contype = 'f' and f.conrelid = t.oid and f.confrelid = t.oid) as later,
    (select coalesce(jsonb_agg(distinct o.name), '[]') from pg_constraint f
      join tables o on o.oid = f.confrelid
      where f.contype = 'f' and f.conrelid = t.oid and f.confrelid <> t.oid) as "after",
    exists (select 1 from pg_trigger g where g.tgrelid = t.oid and not g.tgisinternal)
      as "hasTriggers"
  from tables t order by t.name`;

/** Each table behind those that it points at. */
const inOrder = (tables: readonly Table[]): readonly Table[] => {
  const ordered: Table[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const isWaiting = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ after }) => !after.some((name) => isWaiting.has(name)));
    if (ready.length === 0) throw new Error(`tables in a circle: ${[...isWaiting].join(', ')}`);
    ordered.push(...ready);
    const isReady = new Set(ready);
    waiting = waiting.filter((table) => !isReady.has(table));
  }
  return ordered;
};

/** Every table, each behind those that it points at. */
export const layoutOf = async (db: Query): Promise<readonly Table[]> => {
  const tables = await db.query<Table>(layoutSql);
  const keyless = tables.filter(({ key }) => key.length === 0).map(({ name }) => name);
  if (keyless.length > 0) throw new Error(`tables without a primary key: ${keyless.join(', ')}`);
  return inOrder(tables);
};

/** The first table with a row in it, also in books that were brought half way to the newest tables. */
export const firstFilled = async (db: Query): Promise<string | null> => {
  for (const { name } of await db.query<Table>(layoutSql)) {
    if ((await db.query(`select 1 from "${name}" limit 1`)).length > 0) return name;
  }
  return null;
};
