/**
 * Moves the books to another database: embedded to a server, or one server to another.
 *
 *   const outcome = await moveBooks({ source, target, migrations, tell, now });
 *
 * 1. The source is not written to; `sourceSession` lets its server hold us to that.
 * 2. Killed anywhere and run again, it ends in the same state.
 * 3. Moved means compared: every row, every seal's root from its lines, and all that reconciling checks.
 */
import type { Db } from '../port';
import { admit, markFinished } from './admit';
import { compareTable, selfDisagreements } from './compare';
import { copyTable, type Books } from './copy';
import { layoutOf, type Table } from './layout';
import { countRows } from './page';
import { warnOfOthers } from './warn-of-others';

export type Move = {
  readonly source: Db;
  readonly target: Db;
  readonly migrations: string;
  readonly tell: (progress: string) => void;
  readonly now: () => Date;
  /** Rows a page. */
  readonly rowsMax?: number;
};
export type Moved = {
  readonly tables: number;
  readonly rows: number;
  readonly seals: number;
  /** A sentence each; none when the books were moved. */
  readonly differences: readonly string[];
};

const rowsMaxDefault = 2000;
/** A large table says how far it is each time so many rows were taken over. */
const tellEvery = 50_000;

const copyTold = async (books: Books, table: Table, { tell, now }: Move): Promise<number> => {
  const rows = await countRows(books.source, table);
  const begun = now().getTime();
  let done = 0;
  let told = 0;
  await copyTable(books, table, (name, more) => {
    done += more;
    if (done - told < tellEvery) return;
    told = done;
    tell(`${name}：${String(done)} / ${String(rows)} 行`);
  });
  const seconds = ((now().getTime() - begun) / 1000).toFixed(1);
  if (rows > 0) tell(`${table.name}：${String(done)} 行已搬，${seconds} 秒`);
  return done;
};

const compareAll = async (books: Books, tables: readonly Table[], { tell }: Move) => {
  const differences: string[] = [];
  for (const table of tables) {
    const difference = await compareTable(books, table);
    if (difference !== null) differences.push(difference);
  }
  tell(`逐行比较：${String(tables.length)} 张表${differences.length === 0 ? '，全部一致' : ''}`);
  return [...differences, ...(await selfDisagreements(books.target, tell))];
};

/** Throws `MoveRefused` where moving is not possible; else answers what was moved and what differs. */
export const moveBooks = async (move: Move): Promise<Moved> => {
  const { source, target, tell, now } = move;
  const books: Books = { source, target, rowsMax: move.rowsMax ?? rowsMaxDefault };
  const wasFinished = await admit(move, now());
  await warnOfOthers(source, '来源', tell);
  await warnOfOthers(target, '目标', tell);
  const tables = await layoutOf(target);
  let rows = 0;
  for (const table of tables) {
    rows += wasFinished ? await countRows(target, table) : await copyTold(books, table, move);
  }
  tell(wasFinished ? '以前已经搬完，只再比较一遍' : `共 ${String(rows)} 行，开始比较`);
  const differences = await compareAll(books, tables, move);
  if (differences.length === 0) await markFinished(target, now());
  const [seal] = await target.query<{ seals: number }>('select count(*) as seals from seal');
  return { tables: tables.length, rows, seals: seal?.seals ?? 0, differences };
};
