/** Acts done by many hands at once on a few passbooks, each with what it saw before and after. */
import { addDays, dayOf, type Day } from '@kernel/day';
import { goodsOf, instantOf, pickOf, type Act } from './acts';
import * as real from './real-town';

export type Done = {
  readonly act: Act;
  readonly today: Day;
  /** The redemption it was about, or the item; null where there was none. */
  readonly held: string | null;
  readonly answer: unknown;
  /** Lines of the home that were there before it began, and once it was answered. */
  readonly from: number;
  readonly until: number;
};

const linesOf = async ({ db, homes }: real.RealTown, home: number): Promise<number> => {
  const [row] = await db.query<{ seq: number }>('select seq from account where account = $1', [
    homes[home]?.id,
  ]);
  return row?.seq ?? 0;
};

const nothing = { held: null, answer: null };

const perform = async (r: real.RealTown, act: Act, now: Date) => {
  const { home, points } = act;
  // One of the newest three: many hands reach for the same thing.
  const at = r.held.length === 0 ? null : Math.max(0, r.held.length - 1 - (act.pick % 3));
  const held = at === null ? null : (r.held[at]?.id ?? null);
  switch (act.kind) {
    case 'earn': {
      const until = addDays(dayOf(now), act.days);
      return { held: null, answer: await real.earn(r, { home, points, until }, now) };
    }
    case 'reserve': {
      const answer = await real.reserve(r, act, now);
      return { held: typeof answer === 'string' ? null : answer.id, answer };
    }
    case 'collect':
      return at === null ? nothing : { held, answer: await real.collect(r, at, now) };
    case 'cancel':
      return at === null ? nothing : { held, answer: await real.cancel(r, at, now) };
    case 'return': {
      const [line] = await r.db.query<{ seq: number; home: string }>(
        'select entry_seq as seq, account as home from redemption where id = $1',
        [held],
      );
      const owner = r.homes.findIndex(({ id }) => id === line?.home);
      if (line === undefined) return nothing;
      const of = { home: owner, seq: line.seq, goods: goodsOf(act) };
      return { held, answer: await real.giveBack(r, of, now) };
    }
    case 'reverse': {
      const earnings = await r.db.query<{ seq: number }>(
        `select seq from entry where account = $1 and kind = 'earn' order by seq`,
        [r.homes[home]?.id],
      );
      const seq = earnings[pickOf(earnings, act) ?? 0]?.seq;
      if (seq === undefined) return nothing;
      return { held: null, answer: await real.reverseEarning(r, { home, seq }, now) };
    }
    case 'lapse':
      return { held: null, answer: await real.lapse(r, home, now) };
    case 'expire':
      return { held: null, answer: await real.expire(r, home, now) };
    case 'replay': {
      const which = pickOf(r.sent, act);
      if (which === null) return nothing;
      const reply = await real.replay(r, which, false, now);
      expect(reply).toEqual(r.sent[which]?.reply);
      return nothing;
    }
    case 'price':
    case 'sleep':
      return nothing;
  }
};

/** Sixteen hands take the next act until none is left; a night now and then moves the day on. */
export const workTogether = async (
  town: real.RealTown,
  acts: readonly Act[],
  hands: number,
): Promise<readonly Done[]> => {
  const done: Done[] = [];
  let [next, day] = [0, 0];
  const hand = async (): Promise<void> => {
    for (let act = acts[next++]; act !== undefined; act = acts[next++]) {
      if (act.kind === 'sleep') day += act.days % 3;
      const now = instantOf({ day, second: next });
      const from = await linesOf(town, act.home);
      const { held, answer } = await perform(town, act, now);
      const until = await linesOf(town, act.home);
      done.push({ act, today: dayOf(now), held, answer, from, until });
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return done;
};
