/** Posts that arrive together: at the store in one statement, and at the host in one transaction, against one by one. */
import { parseDay } from '@kernel/day';
import { makeId } from '@kernel/ids';
import { openPg } from '@store/pg-engine';
import { earn, earnAll, type NewLine } from '@store/queries/ledger';
import { householdsForRates, newBooksForRates } from './books-for-rates';
import { measureAtHost } from './together-at-host';
import { figure, inTurn, timed, type Measured } from './measure';
import type { Bench } from './server';

const atOnce = 64;
const batches = 40;
const connections = 16;

const accountOf = (at: number) => makeId('household', String(at).padStart(20, '0'));

/** Lines on households of their own, so that nobody waits for anybody. */
const linesFrom = (start: number, day: NonNullable<ReturnType<typeof parseDay>>): NewLine[] =>
  Array.from({ length: atOnce }, (_, at) => ({
    account: accountOf(((start + at) % householdsForRates) + 1),
    kind: 'earn',
    amount: 2,
    source: { kind: 'claim', id: `cl_${String(start + at)}` },
    rule: { id: 'tip-read', version: 1 },
    title: '学一条节水办法',
    actor: 'system',
    key: `claim:together-${String(start + at)}`,
    eventDay: day,
    writtenAt: new Date(),
  }));

const measureAtStore = async (bench: Bench, rounds: number): Promise<Measured> => {
  const db = openPg({ url: await newBooksForRates(bench), max: connections });
  const [day, until] = [parseDay('2026-11-24'), parseDay('2028-12-31')];
  if (day === null || until === null) throw new Error('these are days');
  let start = 0;
  const rateOf = async (write: (lines: readonly NewLine[]) => Promise<unknown>) => {
    const ms = await timed(async () => {
      for (let batch = 0; batch < batches; batch += 1) {
        await write(linesFrom(start, day));
        start += atOnce;
      }
    });
    return (batches * atOnce * 1000) / ms;
  };
  const { values, references } = await inTurn(
    rounds,
    () =>
      rateOf((lines) =>
        db.transaction((tx) =>
          earnAll(
            tx,
            lines.map((line) => ({ ...line, expiresOn: until })),
          ),
        ),
      ),
    () =>
      rateOf((lines) =>
        Promise.all(lines.map((line) => db.transaction((tx) => earn(tx, line, until)))),
      ),
  );
  await db.close();
  const measure = `${String(atOnce)} lines in one statement, against one by one on 16 connections`;
  return figure({ measure, unit: 'posts/s', wish: { atLeast: 3 } }, values, references);
};

export const measureTogether = async (bench: Bench, rounds: number): Promise<Measured[]> => [
  await measureAtStore(bench, rounds),
  await measureAtHost(bench, { rounds, inFlight: atOnce }),
];
