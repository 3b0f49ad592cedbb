/** The night after a day in large books against small ones, and a reconcile of all books. */
import { addDays, atTime, type Day } from '@kernel/day';
import { nightlyRouter } from '@procedures/nightly/router';
import { reconcileOnwards } from '@procedures/reconciling';
import type { Db } from '@store/port';
import { cleanUntil } from '@store/queries/reconciled';
import { wrongIn } from '@store/reconcile';
import { callerOf, valueOf } from '../support/books';
import { figure, timed, type Measured } from './measure';
import type { LoadedBooks, ScaleBooks } from './scale-server';
import { writeNightsDay } from './write-day';

const nightAfter = (day: Day): Date => atTime(addDays(day, 1), '02:10');

/** The last day that has lines or a seal: the next one can be written. */
const lastDayOf = async (db: Db): Promise<Day> => {
  const [found] = await db.query<{ day: Day | null }>(
    `select greatest((select max(day) from seal),
       (select (max(written_at) at time zone 'Asia/Shanghai')::date from entry)) as day`,
  );
  if (found?.day === null || found?.day === undefined) throw new Error('the books are empty');
  return found.day;
};

const runNight = async (db: Db, day: Day) => {
  const night = callerOf(db, { timer: true }, { now: nightAfter(day) });
  const done = valueOf(await night.call(nightlyRouter, 'run', { day }));
  if (done.wrong !== 0) throw new Error(`the night of ${day} found ${String(done.wrong)} wrong`);
  return done;
};

/** All books reconciled as the night does it once a week, in one go. */
const reconcileOnce = async (db: Db, day: Day): Promise<void> => {
  const night = { db, day, now: nightAfter(day) };
  const { reached, checks } = await reconcileOnwards(night, { portions: Infinity });
  if (reached !== null || wrongIn(checks) !== 0)
    throw new Error(`reconciling found ${JSON.stringify(checks)}`);
};

/** One process reads every line to its end, and counts. */
const scan = (db: Db): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.query('set local max_parallel_workers_per_gather = 0');
    await tx.query('select count(hash), sum(amount), count(expires_on) from entry');
  });

export const measureReconcile = async (
  { large }: ScaleBooks['books'],
  rounds: number,
): Promise<Measured[]> => {
  const { db, lines } = large;
  const day = await lastDayOf(db);
  await scan(db);
  const [values, references]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    references.push((await timed(() => scan(db))) / 1000);
    values.push((await timed(() => reconcileOnce(db, day))) / 1000);
    console.log(`  reconciled ${String(round + 1)} of ${String(rounds)} times`);
  }
  const measure = `a full reconcile of ${String(lines)} lines, against a sequential scan of them`;
  return [figure({ measure, unit: 's', wish: { atMost: 10 } }, values, references)];
};

/** Days after a reconcile of all books on which the night begins another. */
const daysBetweenAll = 7;

/** Brings the books to where so many nights have one day each before them, and nothing more. */
const settleDown = async ({ db }: LoadedBooks, nights: number): Promise<Day> => {
  const day = await lastDayOf(db);
  const last = await cleanUntil(db, 'all');
  if (last === null || addDays(last, daysBetweenAll) <= addDays(day, nights))
    await reconcileOnce(db, day);
  await runNight(db, day);
  return day;
};

const timedNight = async ({ db }: LoadedBooks, day: Day): Promise<number> => {
  let done: Awaited<ReturnType<typeof runNight>> | null = null;
  const ms = await timed(async () => {
    done = await runNight(db, day);
  });
  const { sealed, lapsed, expired, all } = Object(done);
  if (sealed !== 1 || lapsed === 0 || expired === 0 || all !== 'not due')
    throw new Error(`the night of ${day} was no ordinary one: ${JSON.stringify(done)}`);
  return ms / 1000;
};

export const measureNights = async (
  { large, nights }: ScaleBooks['books'],
  rounds: number,
): Promise<Measured[]> => {
  const lines = Math.min(10_000, nights.households);
  let [inLarge, inSmall] = [await settleDown(large, rounds), await settleDown(nights, rounds)];
  const [values, references]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    inLarge = addDays(inLarge, 1);
    inSmall = addDays(inSmall, 1);
    await writeNightsDay(large.db, large.households, inLarge, lines);
    await writeNightsDay(nights.db, nights.households, inSmall, lines);
    references.push(await timedNight(nights, inSmall));
    values.push(await timedNight(large, inLarge));
  }
  const measure = `the night after a day of ${String(lines)} lines, in books of ${String(large.lines)} against ${String(nights.lines)}`;
  return [figure({ measure, unit: 's', wish: { atMost: 1.5 } }, values, references)];
};
