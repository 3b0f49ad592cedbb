/** What may happen in the town, as fast-check draws it; each act is done to the model and to the books. */
import fc from 'fast-check';
import { addDays, dayOf, monthOf } from '@kernel/day';
import { deadlineOf } from '@domain/redemption';
import { daysAfter } from '../procedures/exchange-steps';
import { seenInBooks, seenInModel } from './look';
import { expireAll } from './passbook-model';
import * as model from './town-model';
import * as real from './real-town';

export const homesInTown = 3;
export const itemsInTown = 2;

export const kinds = [
  ...(['earn', 'earn', 'reserve', 'reserve', 'reserve', 'collect', 'cancel', 'lapse'] as const),
  ...(['return', 'reverse', 'expire', 'replay', 'price', 'sleep'] as const),
];
export type Act = {
  readonly kind: (typeof kinds)[number];
  readonly home: number;
  readonly item: number;
  readonly pick: number;
  readonly points: number;
  readonly days: number;
};
export const anAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...kinds),
  home: fc.nat({ max: homesInTown - 1 }),
  item: fc.nat({ max: itemsInTown - 1 }),
  pick: fc.nat({ max: 50 }),
  points: fc.integer({ min: 1, max: 40 }),
  days: fc.nat({ max: 12 }),
});

export const instantOf = ({ day, second }: Pick<model.TownModel, 'day' | 'second'>): Date =>
  new Date(daysAfter(day).getTime() + second * 1000);
const clockOf = (now: Date): model.Clock => ({
  today: dayOf(now),
  month: monthOf(now),
  now: now.getTime(),
});
export const goodsOf = ({ points }: Act): model.Goods =>
  points % 3 === 0 ? 'none' : points % 3 === 1 ? 'shelf' : 'damaged';
export const pickOf = (list: readonly unknown[], { pick }: Act): number | null =>
  list.length === 0 ? null : pick % list.length;

/** A refused write leaves nothing behind: what the model began is taken back. */
const tried = <Outcome>(
  town: model.TownModel,
  run: (draft: model.TownModel) => Outcome,
): Outcome => {
  const draft = structuredClone(town);
  const outcome = run(draft);
  if (typeof outcome !== 'string' || outcome === 'accepted') Object.assign(town, draft);
  return outcome;
};

type Pair = { readonly expected: unknown; readonly came: unknown };
const same: Pair = { expected: null, came: null };

const reserve = async (
  m: model.TownModel,
  r: real.RealTown,
  act: Act,
  now: Date,
): Promise<Pair> => {
  const clock = clockOf(now);
  const deadline = deadlineOf(dayOf(now), '17:00').getTime();
  const expected = tried(m, (draft) => model.reserve(draft, { ...act, deadline }, clock));
  const came = await real.reserve(r, act, now);
  if (typeof expected === 'string' || typeof came === 'string') {
    return { expected, came };
  }
  const { home, item } = act;
  const { month } = clock;
  m.held.push({ id: came.id, home, item, status: 'reserved', seq: expected.seq, month, deadline });
  return { expected: expected.seq, came: came.seq };
};

const settleHeld = async (m: model.TownModel, r: real.RealTown, act: Act, now: Date) => {
  const at = pickOf(r.held, act);
  const clock = clockOf(now);
  const heldIn = (town: model.TownModel): model.ModelHeld => {
    const found = at === null ? undefined : town.held[at];
    if (found === undefined) throw new Error('the model does not hold what the books hold');
    return found;
  };
  if (at === null) return same;
  if (act.kind === 'collect') {
    const expected = tried(m, (draft) => model.collect(draft, heldIn(draft), clock));
    return { expected, came: await real.collect(r, at, now) };
  }
  if (act.kind === 'cancel') {
    const expected = tried(m, (draft) => model.cancel(draft, heldIn(draft), clock));
    return { expected, came: await real.cancel(r, at, now) };
  }
  const goods = goodsOf(act);
  const { home, seq } = heldIn(m);
  const expected = tried(m, (draft) => model.giveBack(draft, heldIn(draft), goods, clock));
  return { expected, came: await real.giveBack(r, { home, seq, goods }, now) };
};

const reverse = async (
  m: model.TownModel,
  r: real.RealTown,
  act: Act,
  now: Date,
): Promise<Pair> => {
  const at = pickOf(model.bookOf(m, act.home).lines, act);
  const line = at === null ? undefined : model.bookOf(m, act.home).lines[at];
  // A spending belongs to its redemption and goes back with it (`return`).
  if (line === undefined || line.kind === 'spend') return same;
  const of = { home: act.home, seq: line.seq };
  const expected = model.reverseEarning(m, of.home, of.seq, clockOf(now));
  return { expected, came: await real.reverseEarning(r, of, now) };
};

const replay = async (r: real.RealTown, act: Act, now: Date): Promise<Pair> => {
  const at = pickOf(r.sent, act);
  if (at === null) return same;
  const changed = act.points % 4 === 0;
  const came = await real.replay(r, at, changed, now);
  if (!changed) return { expected: r.sent[at]?.reply, came };
  return { expected: 'REQUEST_REUSED', came: came.ok ? 'accepted' : came.refusal.code };
};

const price = async (m: model.TownModel, r: real.RealTown, act: Act, now: Date): Promise<Pair> => {
  const prices = m.shelves[act.item]?.prices ?? [];
  const today = dayOf(now);
  if (prices.some(({ from }) => from === today)) return same;
  prices.push({ from: today, points: act.points });
  await real.changePrice(r, act.item, act.points, now);
  return same;
};

const perform = async (
  m: model.TownModel,
  r: real.RealTown,
  act: Act,
  now: Date,
): Promise<Pair> => {
  const { home, points, days } = act;
  const clock = clockOf(now);
  switch (act.kind) {
    case 'earn': {
      const until = addDays(dayOf(now), days);
      const came = await real.earn(r, { home, points, until }, now);
      return { expected: model.earn(m, home, points, until, clock), came };
    }
    case 'reserve':
      return reserve(m, r, act, now);
    case 'collect':
    case 'cancel':
    case 'return':
      return settleHeld(m, r, act, now);
    case 'lapse':
      return { expected: model.lapse(m, home, clock), came: await real.lapse(r, home, now) };
    case 'expire': {
      const expected = expireAll(model.bookOf(m, home), clock.today);
      return { expected, came: await real.expire(r, home, now) };
    }
    case 'reverse':
      return reverse(m, r, act, now);
    case 'replay':
      return replay(r, act, now);
    case 'price':
      return price(m, r, act, now);
    case 'sleep':
      m.day += days;
      return same;
  }
};

/** How often an act of each kind went through, so that a test can say that the work was real. */
export const wentThrough = new Map<string, number>();
const count = (kind: string, came: unknown): void => {
  const isRefusal = typeof came === 'string' && came !== 'accepted';
  if (!isRefusal && came !== null) wentThrough.set(kind, (wentThrough.get(kind) ?? 0) + 1);
};

/** One act as a command: the same answer, and the same state of everything after it. */
export const commandOf = (act: Act): fc.AsyncCommand<model.TownModel, real.RealTown> => ({
  check: () => true,
  run: async (m, r) => {
    m.second += 1;
    const { expected, came } = await perform(m, r, act, instantOf(m));
    count(act.kind, came);
    expect({ act: act.kind, answer: came }).toEqual({ act: act.kind, answer: expected });
    expect(await seenInBooks(r)).toEqual(seenInModel(m));
  },
  toString: () =>
    `${act.kind}(home ${String(act.home)}, item ${String(act.item)}, pick ${String(act.pick)}, ` +
    `points ${String(act.points)}, days ${String(act.days)})`,
});
