/**
 * Sixteen hands on four passbooks: afterwards the lines of each account, taken one after the other by
 * the model's rules, give exactly its lots and uses, so the work could have been done by one hand; and
 * every answer was a possible one at some moment between its question and its coming. Tried on a copy
 * in which a reserved piece could be handed over whatever its status: caught within four stories.
 */
import fc from 'fast-check';
import { reconcile } from '@store/reconcile';
import type { Db } from '@store/port';
import { givenStaff } from '../support/books';
import { describeOnCluster, describeOnEveryEngine } from '../store/engines';
import { anAct } from './acts';
import { seenInBooks, seenInModel } from './look';
import { balanceOf, expireAll, type Passbook } from './passbook-model';
import { clerk, manager, settle, type RealTown } from './real-town';
import { rebuild } from './rebuild';
import { seed } from './seed';
import { workTogether, type Done } from './together';
import type { ModelShelf } from './town-model';

const homes = 4;
const prices = [8, 25];
const shelves: readonly ModelShelf[] = prices.map((points) => ({
  ...{ available: 12, reserved: 0, damaged: 0 },
  prices: [{ from: '2026-01-01', points }],
}));

const codeOf = ({ answer }: Done): string => (typeof answer === 'string' ? answer : 'accepted');
const ofKind = (done: readonly Done[], kind: Done['act']['kind'], code = 'accepted') =>
  done.filter((each) => each.act.kind === kind && each.answer !== null && codeOf(each) === code);

/** What could be spent in a state of the passbook on a day. */
const usableOn = (state: Passbook, today: string): number => {
  const draft = structuredClone(state);
  expireAll(draft, today);
  return balanceOf(draft);
};

const expectPossibleRefusals = (
  done: readonly Done[],
  states: readonly (readonly Passbook[])[],
) => {
  for (const each of done) {
    const { act, from, until, today } = each;
    const code = codeOf(each);
    if (act.kind !== 'reserve' || !['NOT_ENOUGH_POINTS', 'BELOW_ZERO'].includes(code)) continue;
    const seen = (states[act.home] ?? []).slice(from, until + 1);
    const price = prices[act.item] ?? 0;
    const isPossible = seen.some((state) => {
      const usable = usableOn(state, today);
      return code === 'BELOW_ZERO' ? usable < 0 : usable < price;
    });
    expect({ code, from, until, isPossible }).toEqual({ code, from, until, isPossible: true });
  }
};

const expectOnce = async (db: Db, town: RealTown, done: readonly Done[]): Promise<void> => {
  const ids = town.held.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const spends = await db.query<{ id: string }>(
    `select source_id as id from entry where kind = 'spend' and account = any($1::text[])`,
    [town.homes.map(({ id }) => id)],
  );
  // Each accepted reservation is one line, and no line is anything else.
  expect(spends.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const collected = ofKind(done, 'collect').map(({ held }) => held);
  const returned = ofKind(done, 'return').map(({ held }) => held);
  expect(new Set(collected).size).toBe(collected.length);
  expect(new Set(returned).size).toBe(returned.length);
  const rows = await db.query<{ id: string; collected: boolean }>(
    'select id, collected_at is not null as collected from redemption where id = any($1::text[])',
    [ids],
  );
  const handedOver = rows.filter((row) => row.collected).map(({ id }) => id);
  expect([...collected].sort()).toEqual(handedOver.sort());
  for (const { held } of ofKind(done, 'collect', 'ALREADY_COLLECTED')) {
    expect(handedOver).toContain(held);
  }
};

const expectConserved = (done: readonly Done[], states: readonly (readonly Passbook[])[]): void => {
  const final = states.map((each) => each.at(-1)).filter((each) => each !== undefined);
  const lines = final.flatMap((book) => book.lines);
  const sum = (amounts: readonly number[]) => amounts.reduce((one, other) => one + other, 0);
  const earned = ofKind(done, 'earn').map(({ act }) => act.points);
  expect(sum(lines.filter(({ kind }) => kind === 'earn').map(({ amount }) => amount))).toBe(
    sum(earned),
  );
  expect(sum(final.map(balanceOf))).toBe(sum(lines.map(({ amount }) => amount)));
};

const together = (numRuns: number) => (books: () => Db) => {
  beforeAll(async () => {
    await givenStaff(books(), clerk, { role: 'clerk' });
    await givenStaff(books(), manager, { role: 'manager' });
    await books().restrict();
  });

  it('leave what one hand could have left, with answers that were possible', async () => {
    const story = fc.array(anAct, { minLength: 150, maxLength: 150, size: 'max' });
    await fc.assert(
      fc.asyncProperty(story, async (acts) => {
        const town = await settle(books(), homes, shelves);
        const done = await workTogether(town, acts, 16);
        const states = await Promise.all(town.homes.map(({ id }) => rebuild(books(), id)));
        const final = states.map((each) => each.at(-1)).filter((each) => each !== undefined);
        const model = {
          ...seenInModel({ books: final, shelves: [], held: [], day: 0, second: 0 }),
        };
        const { shelves: _shelves, held: _held, ...seen } = await seenInBooks(town);
        const { shelves: _none, held: _nobody, ...expected } = model;
        expect(seen).toEqual(expected);
        expectPossibleRefusals(done, states);
        await expectOnce(books(), town, done);
        expectConserved(done, states);
        expect((await reconcile(books())).filter((check) => check.wrong > 0)).toEqual([]);
      }),
      // A race does not come again in a shorter story, so nothing is shrunk.
      { numRuns, seed: seed(), endOnFailure: true },
    );
  }, 240_000);
};

describeOnEveryEngine('sixteen hands on a few passbooks', together(6));
describeOnCluster('sixteen hands on a few passbooks', together(2));
