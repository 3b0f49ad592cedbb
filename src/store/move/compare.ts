/** Whether the books at the target are those of the source, row by row, and agree with themselves. */
import type { Db } from '../port';
import { reconcile } from '../reconcile';
import type { Books } from './copy';
import type { Table } from './layout';
import { countRows, digestUnder, readDigest, rowDigests } from './page';

const firstDifferent = async (books: Books, table: Table, keys: string): Promise<string> => {
  const there = await rowDigests(books.target, table, keys);
  const here = await rowDigests(books.source, table, keys);
  const found = here.find(({ digest }, place) => there[place]?.digest !== digest);
  return found?.key ?? '?';
};

/** Compares one table by a digest a page; answers a sentence on the first difference, or null. */
export const compareTable = async (books: Books, table: Table): Promise<string | null> => {
  const [here, there] = [
    await countRows(books.source, table),
    await countRows(books.target, table),
  ];
  if (here !== there) {
    return `表 ${table.name}：来源 ${String(here)} 行，目标 ${String(there)} 行`;
  }
  let after: string | null = null;
  for (;;) {
    const page = await readDigest(books.source, { table, after, rowsMax: books.rowsMax });
    if (page === null) return null;
    if ((await digestUnder(books.target, table, page.keys)) !== page.digest) {
      return `表 ${table.name}：${await firstDifferent(books, table, page.keys)} 这一行不一样`;
    }
    after = page.last;
  }
};

/** Seals whose root does not follow from the lines at hand, in one pass over them. */
const wrongSealsSql = `
  select s.day::text as day from seal s
  left join (select (written_at at time zone 'Asia/Shanghai')::date as day, count(*) as lines,
      sum(amount) as points, string_agg(hash, ''::bytea order by account collate "C", seq) as hashes
    from entry group by 1) e on e.day = s.day
  where s.root <> sha256(s.previous_root || coalesce(e.hashes, ''::bytea))
    or s.lines <> coalesce(e.lines, 0) or s.points <> coalesce(e.points, 0)
    or s.previous_root <> coalesce((select p.root from seal p where p.day < s.day
      order by p.day desc limit 1), sha256('seal'::bytea))
  order by s.day limit 10`;

/** What the books do not agree on with themselves, a sentence each. */
export const selfDisagreements = async (
  db: Pick<Db, 'query' | 'transaction'>,
  tell: (progress: string) => void,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { title, wrong } of await reconcile(db)) {
    tell(`对账：${title}${wrong === 0 ? '，无误' : ''}`);
    if (wrong > 0) found.push(`对账不符：“${title}”有 ${String(wrong)} 处不对`);
  }
  const seals = await db.query<{ day: string }>(wrongSealsSql);
  tell('封账：每天的根从分录重新算过');
  return [...found, ...seals.map(({ day }) => `封账 ${day}：根和当天的分录对不上`)];
};
