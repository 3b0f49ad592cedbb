import { join } from 'node:path';
import { visitorRouter } from '@procedures/visitor/router';
import { migrate } from '@store/migrate';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { callerOf, migrationsFolder, morning, valueOf } from '../support/books';

const answerBytesMax = 100_000;
const visitorOf = (db: Db) => callerOf(db, null);

// The reviewed data as a deployment has them on its first day, without anything invented.
let books: Db;
beforeAll(async () => {
  books = await openPglite(null);
  await migrate(books, migrationsFolder);
  const files = readSeedFiles(join(__dirname, '../../seeds'));
  await loadSeeds({ db: books, files, now: morning });
});
afterAll(() => books.close());

const bytesOf = (answer: unknown): number => Buffer.byteLength(JSON.stringify(answer));

const allSpots = async () => {
  const first = valueOf(await visitorOf(books).call(visitorRouter, 'spots'));
  const input = { cursor: first.next ?? '' };
  const second = valueOf(await visitorOf(books).call(visitorRouter, 'spots', input));
  return [...first.items, ...second.items];
};

test('a spot’s answer, tips in four languages included, stays below 100 kB for every spot', async () => {
  const spots = await allSpots();
  expect(spots).toHaveLength(27);
  for (const { id } of spots) {
    const answer = await visitorOf(books).call(visitorRouter, 'spot', { id });
    expect(valueOf(answer).tips.length).toBeGreaterThanOrEqual(4);
    expect(bytesOf(answer)).toBeLessThan(answerBytesMax);
  }
});

test('the four tips that are read first speak all four languages', async () => {
  const { tips } = valueOf(await visitorOf(books).call(visitorRouter, 'spot', { id: 'putuoshan' }));
  const silent = tips.slice(0, 4).filter(({ ja, ko }) => ja === null || ko === null);
  expect(silent).toEqual([]);
});

test('no spot claims a level that is not confirmed', async () => {
  const levels = (await allSpots()).filter(({ level }) => level !== null);
  expect(levels.map(({ id, level }) => [id, level])).toEqual([['putuoshan', '5A']]);
});

test('on the first day every kind is 未填报 against the plan’s target', async () => {
  const { items } = valueOf(await visitorOf(books).call(visitorRouter, 'benchmarkKinds'));
  expect(items.map(({ id, valid, target, targetYear }) => [id, valid, target, targetYear])).toEqual(
    [
      ['campus', null, 5, 2022],
      ['hotel', null, 5, 2022],
      ['community', null, 20, 2022],
      ['enterprise', null, 15, 2022],
      ['institution', null, 300, 2022],
      ['leader', null, 2, 2022],
    ],
  );
});

test('the board has 57 tasks in 11 groups, 31 targets, none of them reported', async () => {
  const board = valueOf(await visitorOf(books).call(visitorRouter, 'programme'));
  expect([board.tasks, board.targets, board.reported, board.groups.length]).toEqual([
    57, 31, 0, 11,
  ]);
  const targets = board.groups.flatMap(({ tasks }) => tasks.flatMap((task) => task.targets));
  expect(new Set(targets.map(({ standing }) => standing))).toEqual(new Set(['past', 'open']));
  expect(targets.every(({ report }) => report === null)).toBe(true);
});

test('the four districts have 36 towns', async () => {
  const { items } = valueOf(await visitorOf(books).call(visitorRouter, 'districts'));
  expect(items.map(({ name }) => name)).toEqual(['定海区', '普陀区', '岱山县', '嵊泗县']);
  expect(items.flatMap(({ towns }) => towns)).toHaveLength(36);
});

test('the rule book says that its values are defaults, each with a clause', async () => {
  const book = valueOf(await visitorOf(books).call(visitorRouter, 'rulebook'));
  expect(book.isDefault).toBe(true);
  expect(book.rules.length).toBeGreaterThan(0);
  expect(book.rules.filter(({ clause }) => clause === '')).toEqual([]);
});
