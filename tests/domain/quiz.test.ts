import fc from 'fast-check';
import { decideAnswer, decideBooking, drawnThisWeek } from '@domain/quiz';
import { mondayOf, parseDay } from '@kernel/day';
import { outcomeOf } from '../support/books';

const asked = (id: string, more: object = {}) => ({
  ...{ id, lastWeek: null, isAnswered: false },
  ...more,
});
const five = ['a', 'b', 'c', 'd', 'e'].map((id) => asked(id));
const idsOf = (questions: readonly { readonly id: string }[]) => questions.map(({ id }) => id);

describe('the questions of a week', () => {
  it('are three by the hash, whatever the order of the list', () => {
    expect(idsOf(drawnThisWeek(five, (id) => (id === 'e' ? '0' : id)))).toEqual(['e', 'a', 'b']);
    fc.assert(
      fc.property(fc.shuffledSubarray(five, { minLength: 5 }), (list) => {
        expect(idsOf(drawnThisWeek(list, (id) => id))).toEqual(['a', 'b', 'c']);
      }),
    );
  });
  it('are those that were asked longest ago first', () => {
    const list = [
      asked('a', { lastWeek: '2026-11-09' }),
      asked('b', { lastWeek: '2026-11-02' }),
      asked('c'),
      asked('d', { lastWeek: '2026-10-26' }),
    ];
    expect(idsOf(drawnThisWeek(list, (id) => id))).toEqual(['c', 'd', 'b']);
  });
  it('keep what was answered, also when a new question would come before it', () => {
    const list = [...five.slice(1), asked('z', { isAnswered: true })];
    expect(idsOf(drawnThisWeek(list, (id) => id))).toEqual(['b', 'c', 'z']);
  });
  it('are fewer where there are fewer, and then are answered and booked as they are', () => {
    const [only] = drawnThisWeek([asked('a')], (id) => id);
    expect(only?.id).toBe('a');
    expect(outcomeOf(decideAnswer([asked('a')], 'a'))).toBe('accepted');
    expect(outcomeOf(decideBooking([asked('a', { isAnswered: true })], false))).toBe('accepted');
    expect(outcomeOf(decideBooking([], false))).toBe('QUIZ_NOT_DONE');
  });
});

it.each([
  ['2026-11-16', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2026-11-23', '2026-11-23'],
  ['2027-01-01', '2026-12-28'],
])('the week of %s begins on %s', (day, monday) => {
  const found = parseDay(day);
  expect(found === null ? null : mondayOf(found)).toBe(monday);
});
