/**
 * The ledger against a model of it: random acts through the real procedures and queries, and after
 * each the same answer and the same lines, lots, uses, shelves and reservations as in the model.
 * A failure is shrunk and printed with its seed; LEDGER_SEED=… runs that one again.
 *
 * That it catches bugs was tried on a copy with one planted at a time:
 * - the newest lot spent first: caught, shrunk to two earnings and a reservation;
 * - a refund that gives its lots another year: caught, shrunk to an earning, a reservation, a return;
 * - a cancelled reservation whose piece stays off the shelf: caught, shrunk to three acts.
 */
import fc from 'fast-check';
import type { Db } from '@store/port';
import { reconcile } from '@store/reconcile';
import { givenStaff } from '../support/books';
import { describeOnCluster, describeOnEveryEngine } from '../store/engines';
import { anAct, commandOf, homesInTown, kinds, wentThrough } from './acts';
import { clerk, manager, settle } from './real-town';
import { seed } from './seed';
import { newTown, type ModelShelf } from './town-model';

/** Two items of which there are too few, one cheap and one dear. */
const shelves: readonly ModelShelf[] = [8, 25].map((points, at) => ({
  ...{ available: 3 + at, reserved: 0, damaged: 0 },
  prices: [{ from: '2026-01-01', points }],
}));

/** Stories are drawn; one round in some hundred has too few of an act, and another round follows. */
const roundsMost = 4;

/** The work is real: every act goes through, and more than once. (A price and a night answer nothing.) */
const rare = () =>
  kinds
    .filter((each) => each !== 'price' && each !== 'sleep')
    .filter((each) => (wentThrough.get(each) ?? 0) <= 3);

const agreeing = (numRuns: number) => (books: () => Db) => {
  beforeAll(async () => {
    wentThrough.clear();
    await givenStaff(books(), clerk, { role: 'clerk' });
    await givenStaff(books(), manager, { role: 'manager' });
    await books().restrict();
  });

  it('agree after every act of every story', async () => {
    const wrong = async () => (await reconcile(books())).filter((check) => check.wrong > 0);
    const stories = fc.commands([anAct.map(commandOf)], { maxCommands: 40, size: '+1' });
    const agree = fc.asyncProperty(stories, async (commands) => {
      const start = async () => ({
        model: newTown(homesInTown, shelves),
        real: await settle(books(), homesInTown, shelves),
      });
      // What the nightly door says of the books, not only what the model says. Held against what it
      // said before, so that a story that failed does not fail those that it is shrunk to.
      const before = await wrong();
      await fc.asyncModelRun(start, commands);
      expect(await wrong()).toEqual(before);
    });
    const first = seed();
    for (let round = 0; round < roundsMost && (round === 0 || rare().length > 0); round += 1) {
      await fc.assert(agree, { numRuns, seed: first + round });
    }
    expect(await wrong()).toEqual([]);
    expect(rare()).toEqual([]);
  }, 600_000);
};

describeOnEveryEngine('the ledger and its model', agreeing(80));
// Every look asks all shards, so there are fewer stories.
describeOnCluster('the ledger and its model', agreeing(40));
