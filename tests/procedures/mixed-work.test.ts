/** The books agree with themselves after any work, one act after the other or sixteen at a time. */
import fc from 'fast-check';
import { givenStaff } from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements } from '../store/ledger-steps';
import { anAct, clerk, doAct, givenTown, manager, type Act, type Town } from './mixed-steps';

const hands = 16;

/** Sixteen hands take the next act until none is left; answers how often each outcome came. */
const workTogether = async (town: Town, acts: readonly Act[]) => {
  const outcomes = new Map<string, number>();
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let act = acts[next++]; act !== undefined; act = acts[next++]) {
      const outcome = await doAct(town, act);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return outcomes;
};

describeOnEveryEngine('mixed work', (books) => {
  beforeAll(async () => {
    await givenStaff(books(), clerk, { role: 'clerk' });
    await givenStaff(books(), manager, { role: 'manager' });
    // From here on nothing has more rights than the role that serves people.
    await books().restrict();
  });

  it('leaves the books in agreement after every story', async () => {
    const story = fc.array(anAct, { minLength: 5, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(story, async (acts) => {
        const town = await givenTown(books());
        for (const act of acts) await doAct(town, act);
        expect(await disagreements(books())).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('leaves the books in agreement after four hundred acts by sixteen hands', async () => {
    const town = await givenTown(books());
    const [acts] = fc.sample(fc.array(anAct, { minLength: 400, maxLength: 400 }), {
      numRuns: 1,
      seed: 20261120,
    });
    const outcomes = await workTogether(town, acts ?? []);
    expect(await disagreements(books())).toEqual([]);
    // The work was real: every way of exchanging and of taking back was accepted at least once.
    for (const kind of ['reserve', 'redeem', 'collect', 'cancel', 'undo', 'ask', 'decide']) {
      expect([kind, outcomes.get(`${kind} accepted`) ?? 0]).not.toEqual([kind, 0]);
    }
  });
});
