/** Writes checked rows: what changed is updated, what is new is added, in a few statements a file. */
import type { Tx } from '../port';
import { keyOf, type SeedFile, type SeedRow } from './seed-file';
import { SeedRefused } from './seed-refused';

const columnOf = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const fieldOf = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const asColumns = (rows: readonly SeedRow[]): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([field, value]) => [columnOf(field), value])),
    ),
  );

/** Parts of statements; every name in them comes from the code, never from a file. */
const sqlOf = ({ table, entries, key, madeHere }: SeedFile) => {
  const columns = Object.keys(entries).map(columnOf);
  const list = (of: string) => columns.map((column) => `${of}.${column}`).join(', ');
  return {
    columns,
    names: columns.join(', '),
    rows: `jsonb_populate_recordset(null::${table}, $1::jsonb) r`,
    sameRow: key.map((field) => `t.${columnOf(field)} = r.${columnOf(field)}`).join(' and '),
    differs: `(${list('t')}) is distinct from (${list('r')})`,
    isFromFile: madeHere === null ? 'true' : `t.${madeHere} is null`,
    keyText: `concat_ws(' ', ${key.map((field) => `t.${columnOf(field)}`).join(', ')})`,
  };
};

const textOf = (found: unknown): string =>
  typeof found === 'string' ? found : JSON.stringify(found);

const refuseDangling = async (tx: Tx, file: SeedFile, rows: readonly SeedRow[]): Promise<void> => {
  for (const { field, table, column } of file.references) {
    const known = await tx.query<{ key: string }>(`select ${column}::text as key from ${table}`);
    const keys = new Set(known.map(({ key }) => key));
    const row = rows.findIndex((each) => each[field] !== null && !keys.has(textOf(each[field])));
    if (row < 0) continue;
    const expected = `${table} 里已有的 ${column}`;
    throw new SeedRefused(file.name, { row: row + 1, field, expected, found: rows[row]?.[field] });
  }
};

const refuseRewriting = async (tx: Tx, file: SeedFile, rows: readonly SeedRow[]): Promise<void> => {
  const sql = sqlOf(file);
  const changes = sql.columns
    .map((column) => `case when t.${column} is distinct from r.${column} then '${column}' end`)
    .join(', ');
  const found = await tx.query<{ key: string; changed: string }>(
    `select ${sql.keyText} as key, concat_ws(' ', ${changes}) as changed
       from ${file.table} t join ${sql.rows} on ${sql.sameRow} where ${sql.differs}
       order by key limit 1`,
    [asColumns(rows)],
  );
  const [first] = found;
  if (first === undefined) return;
  const row = rows.findIndex((each) => keyOf(file, each) === first.key);
  const field = fieldOf(first.changed.split(' ')[0] ?? '');
  const expected = `已载入的“${first.key}”不改，要改就另写一版`;
  throw new SeedRefused(file.name, { row: row + 1, field, expected, found: rows[row]?.[field] });
};

const refuseVanished = async (tx: Tx, file: SeedFile, rows: readonly SeedRow[]): Promise<void> => {
  const sql = sqlOf(file);
  const found = await tx.query<{ key: string }>(
    `select ${sql.keyText} as key from ${file.table} t
       where ${sql.isFromFile} and not exists (select 1 from ${sql.rows} where ${sql.sameRow})
       order by key limit 1`,
    [asColumns(rows)],
  );
  if (found[0] === undefined) return;
  const expected = `留着已载入的“${found[0].key}”，别处还用着它`;
  throw new SeedRefused(file.name, {
    row: null,
    field: file.key.join('+'),
    expected,
    found: undefined,
  });
};

/** Brings a table to what its file says, or refuses the file. */
export const saveRows = async (tx: Tx, file: SeedFile, rows: readonly SeedRow[]): Promise<void> => {
  const sql = sqlOf(file);
  const params = [asColumns(rows)];
  await refuseDangling(tx, file, rows);
  if (file.change === 'final') await refuseRewriting(tx, file, rows);
  if (file.vanished === 'refused') await refuseVanished(tx, file, rows);
  await tx.query(
    `delete from ${file.table} t
       where ${sql.isFromFile} and not exists (select 1 from ${sql.rows} where ${sql.sameRow})`,
    params,
  );
  await tx.query(
    `update ${file.table} t set (${sql.names}) = row(${sql.columns.map((c) => `r.${c}`).join(', ')})
       from ${sql.rows} where ${sql.sameRow} and ${sql.differs}`,
    params,
  );
  await tx.query(
    `insert into ${file.table} (${sql.names})
       select ${sql.names} from ${sql.rows}
       where not exists (select 1 from ${file.table} t where ${sql.sameRow})
       order by ${file.key.map((field) => `r.${columnOf(field)}`).join(', ')}`,
    params,
  );
};
