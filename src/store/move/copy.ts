/**
 * Takes the rows over as they are, a page a transaction; what a transaction took is noted in it, so
 * that a move which was killed goes on behind the last page that counts.
 *
 * Our triggers would number lines and open lots anew. They are switched off by the tables' owner
 * inside each transaction, which locks the table against everybody else until they are on again;
 * keys and foreign keys stay in force. That the rows hold together is checked afterwards.
 */
import type { Db, Tx } from '../port';
import type { Table } from './layout';
import { MoveRefused } from './move-refused';
import { readPage, writeLater, writePage, type Page } from './page';

type Step = { readonly last: string | null; readonly rows: number; readonly done: boolean };
export type Books = { readonly source: Db; readonly target: Db; readonly rowsMax: number };
export type OnRows = (table: string, rows: number) => void;

const stepOf = async (target: Db, step: string): Promise<Step> => {
  await target.query(
    `insert into moving_step (step) select $1
     where not exists (select 1 from moving_step where step = $1)`,
    [step],
  );
  const [found] = await target.query<Step>(
    'select last_key::text as last, rows, done from moving_step where step = $1',
    [step],
  );
  if (found === undefined) throw new Error(`step ${step} is not there`);
  return found;
};

const takeStep = async (tx: Tx, step: string, last: string | null, page: Page): Promise<void> => {
  const taken = await tx.query(
    `update moving_step set last_key = $3::jsonb, rows = rows + $4
     where step = $1 and last_key is not distinct from $2::jsonb returning step`,
    [step, last, page.last, page.rows],
  );
  if (taken.length === 0) throw new MoveRefused('另一个搬账进程正在往同一个目标里写，请先停掉它。');
};

type Part = {
  readonly step: string;
  readonly table: Table;
  readonly where: string;
  readonly write: (tx: Tx, table: Table, body: string) => Promise<unknown>;
};

const writeQuietly = async (tx: Tx, { table, write }: Part, body: string): Promise<void> => {
  if (!table.hasTriggers) {
    await write(tx, table, body);
    return;
  }
  await tx.query(`alter table "${table.name}" disable trigger user`);
  await write(tx, table, body);
  await tx.query(`alter table "${table.name}" enable trigger user`);
};

const copyPart = async (books: Books, part: Part, onRows: OnRows): Promise<void> => {
  const { source, target, rowsMax } = books;
  const { step, table } = part;
  const begun = await stepOf(target, step);
  if (begun.rows > 0) onRows(table.name, begun.rows);
  if (begun.done) return;
  for (let after = begun.last; ;) {
    const page = await readPage(source, { table, after, rowsMax }, part.where);
    if (page === null) break;
    const from = after;
    await target.transaction(async (tx) => {
      await takeStep(tx, step, from, page);
      await writeQuietly(tx, part, page.body);
    });
    after = page.last;
    onRows(table.name, page.rows);
  }
  await target.query('update moving_step set done = true where step = $1', [step]);
};

/** Copies one table; `onRows` hears the rows of each page, and those that were there before. */
export const copyTable = async (books: Books, table: Table, onRows: OnRows): Promise<void> => {
  const { name, later } = table;
  await copyPart(books, { step: name, table, where: 'true', write: writePage }, onRows);
  if (later.length === 0) return;
  const where = `(${later.map((each) => `"${each}" is not null`).join(' or ')})`;
  const part = { step: `${name}:${later.join()}`, table, where, write: writeLater };
  await copyPart(books, part, () => undefined);
};
