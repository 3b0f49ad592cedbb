/** What comes while others are under way is answered together; nobody waits for a clock or a stranger. */
import { gatherer, type Gathering } from '@procedures/gather';
import { pause } from '../faults/work';

type Asked = { readonly name: string; readonly day?: number };

/** A gatherer that notes what was answered with what, each step a turn of the loop later. */
const noting = (changes: Partial<Gathering<Asked, string>> = {}) => {
  const steps: string[] = [];
  const gather = gatherer<Asked, string>({
    atOnce: 3,
    most: 100,
    isTogether: (first, other) => first.day === other.day,
    alone: async ({ name }) => {
      steps.push(name);
      await pause(1);
      return name;
    },
    together: async (items) => {
      steps.push(items.map(({ name }) => name).join('+'));
      await pause(1);
      return items.map(({ name }) => name);
    },
    ...changes,
  });
  return { gather: (item: Asked) => gather(item) ?? Promise.resolve('turned away'), steps };
};
const named = (names: string): Asked[] => [...names].map((name) => ({ name }));

describe('a gatherer', () => {
  it('answers the first at once and alone, what comes meanwhile together, at most so many', async () => {
    const { gather, steps } = noting();
    const answers = named('abcdef').map(gather);
    expect(steps).toEqual(['a']);
    expect(await Promise.all(answers)).toEqual([...'abcdef']);
    expect(steps).toEqual(['a', 'b+c+d', 'e+f']);
    expect(await gather({ name: 'g' })).toBe('g');
    expect(steps.at(-1)).toBe('g');
  });

  it('keeps days apart, in the order of coming', async () => {
    const { gather, steps } = noting();
    const days = [1, 1, 1, 2, 2, 1];
    await Promise.all(named('abcdef').map((each, at) => gather({ ...each, day: days[at] ?? 0 })));
    expect(steps).toEqual(['a', 'b+c', 'd+e', 'f']);
  });

  it('turns away who comes when too many are unanswered, and nobody afterwards', async () => {
    const { gather } = noting({ most: 2 });
    const answers = await Promise.all(named('abc').map(gather));
    expect(answers).toEqual(['a', 'b', 'turned away']);
    expect(await gather({ name: 'd' })).toBe('d');
  });

  it('answers alone what was left open, and goes on meanwhile', async () => {
    let release = (_answer: string): void => undefined;
    const held = new Promise<string>((resolve) => {
      release = resolve;
    });
    const { gather } = noting({
      alone: ({ name }) => (name === 'b' ? held : Promise.resolve(name)),
      together: async (items) => items.map(({ name }) => (name === 'b' ? null : name)),
    });
    const [a, b, c, d] = named('abcd').map(gather);
    expect(await Promise.all([a, c, d])).toEqual(['a', 'c', 'd']);
    expect(await gather({ name: 'e' })).toBe('e');
    release('at last');
    expect(await b).toBe('at last');
  });

  it('goes on one by one when answering together fails, so that only the guilty one fails', async () => {
    const { gather } = noting({
      alone: ({ name }) => (name === 'c' ? Promise.reject(new Error('c')) : Promise.resolve(name)),
      together: () => Promise.reject(new Error('one of them')),
    });
    const ends = await Promise.allSettled(named('abcd').map(gather));
    expect(ends.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    ]);
  });
});
