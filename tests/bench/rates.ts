/** What one statement is worth: posts, reservations, hand-overs and a flash sale. */
import { newBooksForRates, newTpcB } from './books-for-rates';
import { figure, inTurn, type Measured, type Wish } from './measure';
import type { Bench } from './server';

type Rate = {
  readonly measure: string;
  readonly script: string;
  /** Another script on the same books, or null for TPC-B. */
  readonly against: string | null;
  readonly clients: number;
  readonly wish: Wish;
};

const rates: readonly Rate[] = [
  {
    measure: 'one post, 1 connection',
    script: 'post.sql',
    against: null,
    clients: 1,
    wish: { atLeast: 1.6 },
  },
  {
    measure: 'one post, 16 connections',
    script: 'post.sql',
    against: null,
    clients: 16,
    wish: { atLeast: 1.5 },
  },
  {
    measure: 'a reservation, 16 connections',
    script: 'reserve.sql',
    against: null,
    clients: 16,
    wish: { atLeast: 0.9 },
  },
  {
    measure: 'a flash sale of one item',
    script: 'sell-one.sql',
    against: 'sell-any.sql',
    clients: 16,
    wish: { atLeast: 0.7 },
  },
];

const seconds = 10;

const handOverSeconds = 4;
/** So many must be set aside before they are handed over for that long; doubled where it was too few. */
const setAsideAtLeast = 60_000;

const countReserved = async (bench: Bench, url: string): Promise<number> => {
  const rows = await bench.sql(url, `select count(*) from redemption where status = 'reserved'`);
  return Number(rows[0]?.['count']);
};

/** Hands over what was set aside, each once; what is left over shows that nobody came for nothing. */
const handOverRate = async (
  bench: Bench,
  url: string,
  atLeast = setAsideAtLeast,
): Promise<number> => {
  while ((await countReserved(bench, url)) < atLeast)
    await bench.rate(url, { script: 'reserve.sql', clients: 16, seconds: 5 });
  await bench.sql(
    url,
    `drop table if exists todo; drop sequence if exists todo_at; create sequence todo_at cache 50;
     create table todo as select row_number() over (order by random()) as n, id from redemption
       where status = 'reserved'; alter table todo add primary key (n); analyze todo;`,
  );
  const run = { script: 'collect.sql', clients: 16, seconds: handOverSeconds };
  const rate = await bench.rate(url, run);
  const left = await countReserved(bench, url);
  return left > 0 ? rate : handOverRate(bench, url, 2 * atLeast);
};

const isOfRates = (only: string | null, measure: string) => only === null || measure.includes(only);

export const measureRates = async (
  bench: Bench,
  { rounds, only }: { readonly rounds: number; readonly only: string | null },
): Promise<Measured[]> => {
  const tpcB = await newTpcB(bench);
  const books = await newBooksForRates(bench);
  const found: Measured[] = [];
  for (const { measure, script, against, clients, wish } of rates) {
    if (!isOfRates(only, measure)) continue;
    const run = { clients, seconds };
    const { values, references } = await inTurn(
      rounds,
      () => bench.rate(books, { ...run, script }),
      () => bench.rate(against === null ? tpcB : books, { ...run, script: against }),
    );
    found.push(figure({ measure, unit: 'tps', wish }, values, references));
  }
  const measure = 'a hand-over, 16 connections';
  if (isOfRates(only, measure)) {
    const { values, references } = await inTurn(
      rounds,
      () => handOverRate(bench, books),
      () => bench.rate(tpcB, { script: null, clients: 16, seconds: handOverSeconds }),
    );
    found.push(figure({ measure, unit: 'tps', wish: { atLeast: 0.9 } }, values, references));
  }
  return found;
};
