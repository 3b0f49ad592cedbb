/** What people read every day, in large books against small ones, by the statements of the procedures. */
import type { Query } from '@store/port';
import { deskCounts, deskWaiting } from '@store/queries/desk';
import { latestLines, monthsWithLines, nextExpiry, numbersOf } from '@store/queries/ledger';
import { linesPerPage } from '@procedures/paging';
import { householdAt, loadedDay, officeAt } from './load-books';
import { figure, type Measured } from './measure';
import type { LoadedBooks, ScaleBooks } from './scale-server';
import { chances } from './write-day';

type Read = {
  readonly measure: string;
  readonly ask: (books: Query, n: number, households: number) => Promise<unknown>;
};

const reads: readonly Read[] = [
  {
    // resident.passbook, newest page
    measure: 'a passbook page (4 statements)',
    ask: async (books, n) => {
      const account = householdAt(n);
      const lines = await latestLines(books, account, { before: null, limit: linesPerPage + 1 });
      if (lines.length === 0) throw new Error(`household ${String(n)} has no line`);
      await monthsWithLines(books, account);
      await numbersOf(books, account);
      await nextExpiry(books, account);
    },
  },
  { measure: 'a balance (1 statement)', ask: (books, n) => numbersOf(books, householdAt(n)) },
  {
    // office.desk, its counters
    measure: 'an office’s counters (2 statements)',
    ask: async (books, n, households) => {
      const office = officeAt(n, households);
      const { posted } = await deskCounts(books, { office, day: loadedDay });
      if (posted === 0) throw new Error(`${office} posted nothing on its last day`);
      await deskWaiting(books, office);
    },
  },
];

const connections = 2;
const percentile = (sorted: readonly number[], part: number): number => {
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (found === undefined) throw new Error('nothing was timed');
  return found;
};
type Times = { readonly p50: number; readonly p99: number };

/** Each connection asks for one random household after another. */
const timesOf = async (
  { ask }: Read,
  { db, households }: LoadedBooks,
  { calls, seed }: { readonly calls: number; readonly seed: number },
): Promise<Times> => {
  const chance = chances(seed);
  const times: number[] = [];
  const asker = async () => {
    for (let call = 0; call < calls / connections; call += 1) {
      const n = chance(households);
      const start = performance.now();
      await ask(db, n, households);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, asker));
  times.sort((a, b) => a - b);
  return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
};

export const measureReads = async (
  { large, small }: ScaleBooks['books'],
  { rounds, calls }: { readonly rounds: number; readonly calls: number },
): Promise<Measured[]> => {
  const found: Measured[] = [];
  for (const read of reads) {
    const [values, references]: [Times[], Times[]] = [[], []];
    await timesOf(read, small, { calls, seed: 1 });
    await timesOf(read, large, { calls, seed: 1 });
    for (let round = 1; round <= rounds; round += 1) {
      references.push(await timesOf(read, small, { calls, seed: 2 * round }));
      values.push(await timesOf(read, large, { calls, seed: 2 * round + 1 }));
    }
    const how = `${String(large.households)} households and ${String(large.lines)} lines against ${String(small.households)}; warm, random, ${String(connections)} connections, ${String(rounds)} × ${String(calls)} calls`;
    for (const part of ['p50', 'p99'] as const) {
      const of = { measure: `${read.measure}, ${part}; ${how}`, unit: 'ms', wish: { atMost: 1.3 } };
      found.push(
        figure(
          of,
          values.map((each) => each[part]),
          references.map((each) => each[part]),
        ),
      );
    }
  }
  return found;
};
