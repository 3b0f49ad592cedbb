import fc from 'fast-check';
import {
  addDays,
  clockOf,
  dayOf,
  daysBetween,
  firstDay,
  lastDay,
  monthOf,
  parseDay,
  parseMonth,
} from '@kernel/day';
import { isId, makeId } from '@kernel/ids';
import { litres, cubicMetres } from '@kernel/litres';
import { points } from '@kernel/points';
import { refusalCodes, refusalOf } from '@kernel/refusal';
import { inFours, inThrees, parseScanCode, scanKinds, writeScanCode } from '@kernel/scan-code';

describe('a Beijing day', () => {
  it.each([
    ['2026-11-20T15:59:59Z', '2026-11-20', '23:59'],
    ['2026-11-20T16:00:01Z', '2026-11-21', '00:00'],
    ['2026-12-31T16:00:00Z', '2027-01-01', '00:00'],
  ])('of %s is %s', (instant, day, clock) => {
    expect(dayOf(new Date(instant))).toBe(day);
    expect(monthOf(new Date(instant))).toBe(day.slice(0, 7));
    expect(clockOf(new Date(instant))).toBe(clock);
  });
  it('counts there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
        const from = dayOf(new Date('2026-11-20T04:00:00Z'));
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
  it('is refused when no calendar has it', () => {
    expect(parseDay('2026-02-29')).toBeNull();
    expect(parseDay('2026-2-3')).toBeNull();
    expect(parseDay('2028-02-29')).toBe('2028-02-29');
    expect(parseMonth('2026-13')).toBeNull();
  });
  it('knows the ends of a month', () => {
    const month = monthOf(new Date('2028-02-10T00:00:00Z'));
    expect([firstDay(month), lastDay(month)]).toEqual(['2028-02-01', '2028-02-29']);
  });
});

describe('a scanned text', () => {
  it('is read back as it was written, for every kind', () => {
    for (const kind of Object.values(scanKinds)) {
      expect(parseScanCode(writeScanCode(kind, 'AB12'))).toEqual({ kind, body: 'AB12' });
    }
  });
  it('may stand in an address, which is not trusted', () => {
    expect(parseScanCode('https://example.org/go?x=1&scene=a.K7Q2&y=2')).toEqual({
      kind: 'action',
      body: 'K7Q2',
    });
    expect(parseScanCode('https://example.org/?scene=%E0%A4%A')).toBeNull();
  });
  it('may be twelve digits read aloud', () => {
    expect(parseScanCode('4821 0937 5564')).toEqual({ kind: 'passbook', body: '482109375564' });
    expect(parseScanCode('0903 0012 8826')).toEqual({ kind: 'number', body: '090300128826' });
    expect(parseScanCode('D2D4 78E7 0C1A')).toEqual({ kind: 'page', body: 'd2d478e70c1a' });
  });
  it('may be the nine digits that hang at a place, typed with or without gaps', () => {
    expect(parseScanCode('482 109 375')).toEqual({ kind: 'place', body: '482109375' });
    expect(parseScanCode(writeScanCode('place', '482109375'))).toEqual({
      kind: 'place',
      body: '482109375',
    });
    expect(parseScanCode('082109375')).toBeNull();
    expect(inThrees('482109375')).toBe('482 109 375');
  });
  it('is nothing of ours otherwise, whatever it is', () => {
    for (const text of [
      '',
      'z.1',
      'a.',
      'a.<b>',
      "a.1' or 1=1",
      'javascript:alert(1)',
      '48210937556',
    ]) {
      expect(parseScanCode(text)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => parseScanCode(text) !== undefined));
  });
  it('is spaced in fours', () => {
    expect(inFours('482109375564')).toBe('4821 0937 5564');
  });
});

describe('refusals', () => {
  it.each(refusalCodes)('%s has a sentence and a next step in Chinese', (code) => {
    const { sentence, next } = refusalOf(code, {
      field: '人数',
      day: '11月20日',
      hint: '请看',
      points: 1,
      times: 1,
      missing: 1,
      limit: 1,
      office: '网点',
      time: '10:32',
      who: '李*',
    });
    expect(sentence).toMatch(/\p{Script=Han}.*。$/u);
    expect(next).toMatch(/\p{Script=Han}/u);
    expect(sentence + next).not.toMatch(/[{}]/);
  });
});

describe('numbers and ids', () => {
  it('are whole and in range, or a defect', () => {
    expect(points(0)).toBe(0);
    for (const wrong of [-1, 1.5, Number.NaN, 1_000_001]) expect(() => points(wrong)).toThrow();
    for (const wrong of [-1, 0.5, 1e12]) expect(() => litres(wrong)).toThrow();
    expect(cubicMetres(litres(12_500))).toBe('12.5');
  });
  it('of one kind are not of another', () => {
    const id = makeId('household', 'abc');
    expect(isId('household', id)).toBe(true);
    expect(isId('person', id)).toBe(false);
    expect(isId('household', `hh_${'a'.repeat(60)}`)).toBe(false);
  });
});
