/** A day of lines in loaded books, by the ledger's own functions: posts, exchanges, reservations. */
import { addDays, atTime, endOfYearAfter, type Day } from '@kernel/day';
import { makeId } from '@kernel/ids';
import type { Db } from '@store/port';
import { earnAll, type NewLine } from '@store/queries/ledger';
import { exchangeCollected, exchangeReserved } from '@store/queries/redemption';
import { householdAt, loadedItem, loadedRule, officeAt } from './load-books';

export type DayOfLines = {
  readonly households: number;
  readonly day: Day;
  /** Posts at a desk, whose points can be spent for long. */
  readonly posts: number;
  /** Posts whose points end with this day. */
  readonly ending: number;
  /** Exchanges over the counter. */
  readonly exchanges: number;
  readonly reservations: number;
  readonly reservedUntil: Date;
};

const points = 10;
const linesAtOnce = 500;
/** Transactions at once; the pool must have as many connections. */
export const lanes = 8;

/** Numbers from 1 to `most` in an order that looks like none and is the same in every run. */
export const chances = (seed: number) => {
  let state = seed >>> 0;
  return (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 1 + Math.floor((state / 2 ** 32) * most);
  };
};

const divisor = (one: number, other: number): number =>
  other === 0 ? one : divisor(other, one % other);

/**
 * Homes from 1 to `most`, none twice before all were named: drawn freely, a day of as many lines would lie
 * in fewer passbooks of small books than of large ones.
 */
const homesInTurn = (most: number, chance: (most: number) => number) => {
  let step = chance(most);
  while (divisor(most, step) !== 1) step += 1;
  let at = chance(most);
  return (): number => {
    at = (at + step) % most;
    return at + 1;
  };
};

const inLanes = async (count: number, work: (at: number) => Promise<unknown>): Promise<void> => {
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < count; at = next++) await work(at);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
};

export const writeDay = async (db: Db, wish: DayOfLines): Promise<void> => {
  const { households, day, posts, ending } = wish;
  const chance = chances(Number(day.replaceAll('-', '')));
  const at = atTime(day, '10:00');
  const nextHome = homesInTurn(households, chance);
  const drawn = () => {
    const n = nextHome();
    return { account: householdAt(n), office: officeAt(n, households) };
  };
  const actor = makeId('person', 'load');
  const post = (number: number): NewLine & { readonly expiresOn: Day } => {
    const { account, office } = drawn();
    return {
      ...{ account, place: office, actor, kind: 'earn', amount: points, title: '示例' },
      ...{ source: { kind: 'desk', id: `de_${day}-${String(number)}` }, rule: loadedRule },
      ...{ key: `desk:${day}-${String(number)}`, eventDay: day, writtenAt: at },
      expiresOn: number < ending ? day : endOfYearAfter(day, 1),
    };
  };
  const exchanged = (number: number) => {
    const { account, office } = drawn();
    return {
      ...{
        id: makeId('redemption', `${day}-${String(number)}`),
        account,
        office,
        item: loadedItem,
      },
      ...{ points, title: '示例', byPerson: null, actor, today: day, reservedAt: at },
    };
  };
  const lines = posts + ending;
  await inLanes(Math.ceil(lines / linesAtOnce), async (batch) => {
    const first = batch * linesAtOnce;
    const count = Math.min(linesAtOnce, lines - first);
    await db.transaction((tx) =>
      earnAll(
        tx,
        Array.from({ length: count }, (_, index) => post(first + index)),
      ),
    );
  });
  await inLanes(wish.exchanges + wish.reservations, async (number) => {
    const made = exchanged(number);
    const deadline = wish.reservedUntil;
    const drawCode = () => String(999 + chance(9_000));
    const done = await db.transaction((tx) =>
      number < wish.exchanges
        ? exchangeCollected(tx, made)
        : exchangeReserved(tx, { ...made, deadline }, drawCode),
    );
    if (!done.made) throw new Error(`an exchange was refused: ${done.why}`);
  });
};

/** An eighth of the households has a line on it, and one in fifty a piece set aside for long. */
export const writeLoadedDay = (db: Db, households: number, day: Day): Promise<void> =>
  writeDay(db, {
    ...{ households, day, ending: 0, posts: Math.round(households * 0.1) },
    ...{ exchanges: Math.round(households * 0.025), reservations: Math.round(households * 0.02) },
    reservedUntil: atTime(addDays(day, 300), '20:00'),
  });

/** A day whose night has something to expire and to let lapse. */
export const writeNightsDay = (db: Db, households: number, day: Day, lines: number) => {
  const some = Math.round(lines * 0.02);
  const exchanges = Math.round(lines * 0.1);
  return writeDay(db, {
    ...{ households, day, ending: some, reservations: some, exchanges },
    posts: lines - 2 * some - exchanges,
    reservedUntil: atTime(day, '20:00'),
  });
};
