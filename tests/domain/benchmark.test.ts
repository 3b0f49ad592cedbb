import fc from 'fast-check';
import { countValid, stateOn, reviewNoticeDays } from '@domain/benchmark';
import { addDays, parseDay, type Day } from '@kernel/day';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
};
const today = day('2026-11-24');

describe('the state of a listing', () => {
  test.each([
    ['listed', 31, 'valid'],
    ['listed', 30, 'review'],
    ['listed', 0, 'review'],
    ['listed', -1, 'expired'],
    ['review', 400, 'review'],
    ['review', -1, 'expired'],
    ['suspended', 400, 'suspended'],
    ['suspended', -1, 'suspended'],
  ] as const)('%s with %i days left is %s', (status, daysLeft, state) => {
    expect(stateOn({ status, validUntil: addDays(today, daysLeft) }, today)).toBe(state);
  });

  test('is still valid on its last day and has expired the day after (invariant 1)', () => {
    const listing = { status: 'listed', validUntil: day('2026-12-31') } as const;
    expect(stateOn(listing, day('2026-12-31'))).toBe('review');
    expect(stateOn(listing, day('2027-01-01'))).toBe('expired');
  });

  test('never becomes valid again by waiting', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.nat(500), (daysLeft, waited) => {
        const listing = { status: 'listed', validUntil: addDays(today, daysLeft) } as const;
        const later = stateOn(listing, addDays(today, waited));
        if (later === 'valid') {
          expect(stateOn(listing, today)).toBe('valid');
          expect(daysLeft - waited).toBeGreaterThan(reviewNoticeDays);
        }
      }),
    );
  });
});

describe('counting to the target', () => {
  const far = addDays(today, 300);
  test('counts only what is valid today (invariant 2)', () => {
    const groups = [
      { status: 'listed', validUntil: far, entries: 3 },
      { status: 'listed', validUntil: addDays(today, 10), entries: 4 },
      { status: 'review', validUntil: far, entries: 5 },
      { status: 'listed', validUntil: addDays(today, -1), entries: 6 },
      { status: 'suspended', validUntil: far, entries: 7 },
    ] as const;
    expect(countValid(groups, today)).toBe(3);
  });

  test('a kind without an entry has no count, one with only expired entries counts 0 (3)', () => {
    expect(countValid([], today)).toBeNull();
    const expired = { status: 'listed', validUntil: addDays(today, -1), entries: 6 } as const;
    expect(countValid([expired], today)).toBe(0);
  });
});
