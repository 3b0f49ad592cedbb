/** Numbers drawn by many at once: each is drawn by one. */
import type { HouseholdId, PersonId } from '@kernel/ids';
import { openRun } from '@store/queries/shown-code';
import { givenHousehold, morning } from '../support/books';
import { describeOnEveryEngine } from './engines';

describeOnEveryEngine('drawing a handle', (books) => {
  const opening = async (household: HouseholdId, person: PersonId, draws: readonly string[]) => {
    const run = { household, person, firstWindow: 100, lastWindow: 119, at: morning };
    return books().transaction((tx) => {
      const left = [...draws];
      return openRun(tx, run, () => left.shift() ?? draws.at(-1) ?? '');
    });
  };
  const givenHead = async (name: string) => {
    const { id, head } = await givenHousehold(books(), { head: name });
    if (head === null) throw new Error('a household with a phone has a head');
    return { id, head };
  };

  it('gives everyone their own when all draw the same numbers at the same time', async () => {
    const { id, head } = await givenHead('same-draws');
    const draws = ['100001', '100002', '100003', '100004'];
    const drawn = await Promise.all(draws.map(() => opening(id, head, draws)));
    expect([...drawn].sort()).toEqual(draws);
  });

  it('gives up as a defect when nothing is free, and leaves nothing behind', async () => {
    const { id, head } = await givenHead('no-draws');
    await opening(id, head, ['200001']);
    await expect(opening(id, head, ['200001'])).rejects.toThrow(/nothing was free/);
  });

  it('frees a handle long after its run has ended', async () => {
    const { id, head } = await givenHead('old-draws');
    const old = { household: id, person: head, firstWindow: 100, lastWindow: 119, at: morning };
    await books().transaction((tx) => openRun(tx, old, () => '300001'));
    const soon = { ...old, firstWindow: 200, lastWindow: 219 };
    const later = { ...old, firstWindow: 240, lastWindow: 259 };
    await expect(books().transaction((tx) => openRun(tx, soon, () => '300001'))).rejects.toThrow(
      /nothing was free/,
    );
    const taken = await books().transaction((tx) => openRun(tx, later, () => '300001'));
    expect(taken).toBe('300001');
  });
});
