/** What a settlement and the host hold in memory, beside the engine, when the work is ten times as much. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { openPg } from '@store/pg-engine';
import { fillHomes, type Home, type Homes } from '../faults/homes';
import { bundle, startHost } from '../faults/host-process';
import { accepted, callHost } from '../faults/work';
import { office } from '../support/books';
import { onEnding } from './endings';
import { figure, type Measured } from './measure';
import { runProgram, type Bench } from './server';
import { given } from './settlement';

const mib = 2 ** 20;
const mostMiB = 512;
const mostGrowth = 1.25;

/** Met when it neither grows with the work nor passes what is promised. */
const flat = (
  measure: string,
  values: readonly number[],
  references: readonly number[],
): Measured => {
  const made = figure({ measure, unit: 'MiB', wish: { atMost: mostGrowth } }, values, references);
  return {
    ...made,
    target: `≤ ${String(mostGrowth)}, ≤ ${String(mostMiB)} MiB`,
    met: made.met && Math.max(...values) <= mostMiB,
  };
};

const memoryOfSettling = async (bench: Bench, households: number): Promise<number> => {
  const url = await bench.newBooks();
  await bench.sql(url, given(households));
  await bench.sql(url, 'vacuum analyze');
  const child = join(__dirname, 'settle-child.ts');
  const said = await runProgram(process.execPath, ['--import', 'tsx', child, url]);
  const { settled, mostBytes }: { settled: number; mostBytes: number } = JSON.parse(said);
  if (settled !== households) throw new Error(`${String(settled)} households were settled`);
  return mostBytes / mib;
};

/** In a process of its own each time; its own program, some 90 MiB, is counted. */
export const measureSettlingMemory = async (
  bench: Bench,
  { rounds, households }: { readonly rounds: number; readonly households: number },
): Promise<Measured[]> => {
  const few = Math.round(households / 10);
  const [values, references]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    references.push(await memoryOfSettling(bench, few));
    values.push(await memoryOfSettling(bench, households));
  }
  const measure = `memory of settling ${String(households)} households, against ${String(few)}`;
  return [flat(measure, values, references)];
};

const homesAtWork = 64;
const atOnce = 16;

/** A home sets a piece aside, reads its first page and its passbook, and gives the piece back. */
const visit = async (address: string, home: Home, { item }: Homes): Promise<void> => {
  const ask = async (path: string, input: object) =>
    accepted((await callHost(address, 'resident', home.name, { path, input })).answer);
  const requestId = () => `rq_${nanoid(20)}`;
  const made = await ask('reserve', { requestId: requestId(), office, item });
  await ask('home', {});
  await ask('passbook', {});
  await ask('cancelReservation', { requestId: requestId(), redemption: made['id'] });
};
const callsAVisit = 4;

const residentBytes = (pid: number): number =>
  Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;

/** Answers the most that the host was seen to hold. */
const workWith = async (
  host: { readonly address: string; readonly pid: number },
  town: Homes,
  calls: number,
): Promise<number> => {
  let [next, most] = [0, 0];
  const visits = calls / callsAVisit;
  const lane = async (first: number) => {
    for (let at = first; next < visits; at = (at + atOnce) % homesAtWork) {
      next += 1;
      const home = town.homes[at];
      if (home === undefined) throw new Error('every lane has homes of its own');
      await visit(host.address, home, town);
      if (next % 25 === 0) most = Math.max(most, residentBytes(host.pid));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_, first) => lane(first)));
  return Math.max(most, residentBytes(host.pid)) / mib;
};

/** The real host over HTTP: the most it held in the first calls, and in ten times as many after them. */
export const measureHostMemory = async (
  bench: Bench,
  { rounds, calls }: { readonly rounds: number; readonly calls: number },
): Promise<Measured[]> => {
  const program = bundle('tests/faults/fault-host.ts');
  const [values, references]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const url = await bench.server.newDatabase();
      const db = openPg({ url });
      const town = await fillHomes(db, homesAtWork).finally(() => db.close());
      const host = await startHost(program.file, { databaseUrl: url });
      const forget = onEnding(host.kill);
      references.push(await workWith(host, town, calls));
      values.push(await workWith(host, town, calls * 10));
      await host.stop();
      forget();
    }
  } finally {
    program.remove();
  }
  const measure = `memory of the host in ${String(calls * 10)} calls, against the ${String(calls)} before them`;
  return [flat(measure, values, references)];
};
