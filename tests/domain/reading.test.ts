/** 读数：不会为负，走完一圈接着算，换新表从 0 起，离谱的只等人看。 */
import fc from 'fast-check';
import {
  decideReading,
  mostLitres,
  readingWords,
  registerOf,
  type Known,
  type Typed,
} from '@domain/reading';
import { addDays, parseDay, type Day } from '@kernel/day';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
};
const begin = day('2026-09-01');
const typed = (change: Partial<Typed> = {}): Typed => ({
  value: 1216,
  day: day('2026-11-01'),
  digits: 5,
  replaced: false,
  people: 3,
  usualLitresADay: null,
  ...change,
});
const known = (value: number): Known => ({ value, day: begin });

describe('a typed reading', () => {
  it('is the first one: nothing to hold it against, and it counts', () => {
    expect(decideReading(null, typed())).toEqual({ litres: null, rolled: false, odd: [] });
  });
  it('higher than before: the difference, in litres', () => {
    expect(decideReading(known(1200), typed())).toEqual({ litres: 16000, rolled: false, odd: [] });
  });
  it('the same as before: nothing was used, and that is not odd', () => {
    expect(decideReading(known(1216), typed())).toMatchObject({ litres: 0, odd: [] });
  });
  it('past the last digit: the register counts on', () => {
    const read = decideReading(known(99_990), typed({ value: 6 }));
    expect(read).toEqual({ litres: 16_000, rolled: true, odd: [] });
  });
  it('lower, and no turn explains it: it waits', () => {
    const read = decideReading(known(1200), typed({ value: 1100 }));
    expect(read).toEqual({ litres: null, rolled: false, odd: ['lower'] });
  });
  it('of a register with fewer digits than the one before: it waits, and no use is made up', () => {
    const read = decideReading(known(12_000), typed({ value: 30, digits: 4 }));
    expect(read).toEqual({ litres: null, rolled: false, odd: ['lower'] });
  });
  it('far more than people use: it waits', () => {
    expect(decideReading(known(1200), typed({ value: 1500 }))).toMatchObject({ odd: ['more'] });
  });
  it('three times what is usual: it waits, though people could use it', () => {
    const usual = typed({ value: 1260, usualLitresADay: 200 });
    expect(decideReading(known(1200), usual)).toMatchObject({ odd: ['more'] });
    expect(decideReading(known(1200), typed({ value: 1260 }))).toMatchObject({ odd: [] });
  });
  it('of a new meter: it began at 0, so its use is not known', () => {
    const read = decideReading(known(1200), typed({ value: 9, replaced: true }));
    expect(read).toEqual({ litres: null, rolled: false, odd: [] });
    expect(decideReading(known(1200), typed({ value: 900, replaced: true }))).toMatchObject({
      odd: ['more'],
    });
  });
  it('of a million tonnes: it waits, and no use is made up', () => {
    const read = decideReading(known(1), typed({ value: 5_000_000, digits: 8 }));
    expect(read).toEqual({ litres: null, rolled: false, odd: ['more'] });
  });
  it('is told in words', () => {
    const asked = typed({ value: 1100 });
    expect(readingWords(known(1200), asked, decideReading(known(1200), asked))).toBe(
      '读数 1100，上次 1200（9月1日），比上次小，又不像走完一圈',
    );
    const turned = typed({ value: 6 });
    expect(readingWords(known(99_990), turned, decideReading(known(99_990), turned))).toBe(
      '读数 6，上次 99990（9月1日），用了 16 吨（表走完一圈，从 0 再走）',
    );
    expect(readingWords(null, typed(), decideReading(null, typed()))).toContain('第一次报');
  });
});

const anyTyped = fc.record({
  digits: fc.integer({ min: 4, max: 8 }),
  share: fc.double({ min: 0, max: 0.999_999_999, noNaN: true }),
  days: fc.integer({ min: 1, max: 400 }),
  replaced: fc.boolean(),
  people: fc.integer({ min: 1, max: 20 }),
  usualLitresADay: fc.option(fc.integer({ min: 0, max: 20_000 })),
});
type Made = typeof anyTyped extends fc.Arbitrary<infer Value> ? Value : never;
const typedFrom = ({ digits, share, days, ...rest }: Made): Typed => ({
  ...rest,
  digits,
  value: Math.floor(share * registerOf(digits)),
  day: addDays(begin, days),
});

describe('whatever is typed', () => {
  it('never comes to a use below zero, nor to one beyond the limit that is not odd', () => {
    fc.assert(
      fc.property(anyTyped, fc.nat({ max: 99_999_999 }), (made, before) => {
        const asked = typedFrom(made);
        const read = decideReading(known(before), asked);
        if (read.litres !== null) expect(read.litres).toBeGreaterThanOrEqual(0);
        if (read.odd.length === 0 && read.litres !== null) {
          expect(read.litres).toBeLessThanOrEqual(mostLitres(asked, made.days));
        }
        if (read.rolled) expect(asked.value).toBeLessThan(before);
      }),
    );
  });
  it('a real use is told in full, on the same turn of the register and over its end', () => {
    fc.assert(
      fc.property(anyTyped, fc.double({ min: 0, max: 1, noNaN: true }), (made, part) => {
        const asked = { ...typedFrom(made), replaced: false };
        const register = registerOf(asked.digits);
        const used = Math.floor((mostLitres(asked, made.days) / 1000) * part);
        fc.pre(used < register && used <= 1_000_000);
        const before = (asked.value - used + register) % register;
        const read = decideReading(known(before), asked);
        expect(read).toEqual({ litres: used * 1000, rolled: before > asked.value, odd: [] });
      }),
    );
  });
});
