import { canReserve, isAffordable } from '@app/pages/exchange/can-reserve';
import { pageAfter, pageBefore, pageName, tabMonths } from '@app/pages/passbook/passbook-pages';
import { riverShare, sortBenefits } from '@app/resident/credit/use-credit';
import type { ShelfItem } from '@app/resident/reading/answers';
import { inviteDigits } from '@app/resident/join/use-join';
import { routeOf } from '@app/resident/scan/scan-route';
import { parseMonth, type Month } from '@kernel/day';
import { makeId } from '@kernel/ids';

jest.mock('@app/client', () => ({}));
jest.mock('@tarojs/taro', () => ({ useDidShow: () => undefined }));

const month = (text: string): Month => {
  const found = parseMonth(text);
  if (found === null) throw new Error(`no month: ${text}`);
  return found;
};
const months = ['2026-11', '2026-10', '2026-09', '2026-06'].map(month);

describe('turning the passbook', () => {
  test('tabs show the chosen month and those before it, oldest first', () => {
    expect(tabMonths(months, month('2026-11'))).toEqual(['2026-09', '2026-10', '2026-11']);
    expect(tabMonths(months, month('2026-06'))).toEqual(['2026-06', '2026-09', '2026-10']);
  });

  test('a month without lines is shown among the others when it is the chosen one', () => {
    expect(tabMonths(months, month('2026-12'))).toEqual(['2026-10', '2026-11', '2026-12']);
  });

  test('back goes over months that have no lines, and ends at the oldest', () => {
    const september = { month: month('2026-09'), turned: [] };
    expect(pageBefore(september, months)).toEqual({ month: '2026-06', turned: [] });
    expect(pageBefore({ month: month('2026-06'), turned: [] }, months)).toBeNull();
  });

  test('a long month is turned page by page before the month is left', () => {
    const first = { month: month('2026-10'), turned: [] };
    const second = pageAfter(first, months, '41');
    expect(second).toEqual({ month: '2026-10', turned: ['41'] });
    expect(second && pageBefore(second, months)).toEqual(first);
    expect(second && pageAfter(second, months, null)).toEqual({ month: '2026-11', turned: [] });
    expect(pageAfter({ month: month('2026-11'), turned: [] }, months, null)).toBeNull();
  });

  test('pages are counted from the first month that has lines', () => {
    expect(pageName({ month: month('2026-06'), turned: [] }, months)).toBe('第 1 页');
    expect(pageName({ month: month('2026-11'), turned: ['41'] }, months)).toBe('第 4 页续 1');
  });
});

describe('whether a thing can be reserved', () => {
  const soap: ShelfItem = {
    item: makeId('item', 'soap'),
    title: '肥皂',
    unit: '块',
    picture: 'soap',
    points: 30,
    available: 24,
    monthLimit: 2,
    takenThisMonth: 0,
  };
  const rich = { isOnline: true, usable: 146 };

  test('it can, when there is stock, points, and room in the month', () => {
    expect(canReserve(soap, rich)).toEqual({ isOff: false, text: '预留' });
    expect(canReserve(soap, { ...rich, usable: 30 }).isOff).toBe(false);
  });

  test.each([
    [{ available: 0 }, rich, '已换完'],
    [{ takenThisMonth: 2 }, rich, '本月已换满'],
    [{}, { ...rich, usable: 29 }, '还差 1 分'],
    [{}, { ...rich, usable: null }, '有存折才能换'],
    [{}, { ...rich, isOnline: false }, '连上网再预留'],
  ])('%o with %o says why not', (change, standing, text) => {
    expect(canReserve({ ...soap, ...change }, standing)).toEqual({ isOff: true, text });
  });

  test('what is out of stock is not within reach', () => {
    expect(isAffordable(soap, 30)).toBe(true);
    expect(isAffordable(soap, 29)).toBe(false);
    expect(isAffordable({ ...soap, available: 0 }, 100)).toBe(false);
    expect(isAffordable(soap, null)).toBe(false);
  });
});

describe('where a scanned code leads', () => {
  test('only an action code is claimed', () => {
    expect(routeOf({ kind: 'action', title: '节水讲座', target: 'K7' })).toEqual({ to: 'claim' });
  });

  test('a spot, an invitation and a place of a benefit open their pages', () => {
    expect(routeOf({ kind: 'spot', title: null, target: 'putuoshan' })).toEqual({
      to: 'page',
      page: 'visitor/spot',
      params: { id: 'putuoshan' },
    });
    expect(routeOf({ kind: 'join', title: null, target: '49375595' })).toMatchObject({
      page: 'resident/join',
      params: { code: '49375595' },
    });
    expect(routeOf({ kind: 'place', title: null, target: '482109375' })).toMatchObject({
      page: 'resident/use-here',
      params: { code: '482109375' },
    });
  });

  test.each(['passbook', 'pickup', 'card', 'number'] as const)('a %s is for the desk', (kind) => {
    expect(routeOf({ kind, title: null, target: 'x' }).to).toBe('desk');
  });
});

test('an invitation is read from a scan, from digits, and from digits with a gap', () => {
  expect(inviteDigits('j.49375595')).toBe('49375595');
  expect(inviteDigits('4937 5595')).toBe('49375595');
  expect(inviteDigits('四九')).toBe('四九');
});

describe('the river of credit', () => {
  const levels = [
    { id: 'drop', name: '滴水', fromCredit: 0 },
    { id: 'brook', name: '细流', fromCredit: 100 },
    { id: 'stream', name: '清溪', fromCredit: 300 },
  ];

  test.each([
    [0, 0],
    [50, 0.25],
    [100, 0.5],
    [200, 0.75],
    [300, 1],
    [900, 1],
  ])('%d points are at %d of the way', (balance, share) => {
    expect(riverShare({ levels, balance })).toBeCloseTo(share);
  });

  test('benefits of the next level are counted apart from those further off', () => {
    const benefit = {
      id: 'a',
      level: 'drop',
      levelName: '滴水',
      fromCredit: 0,
      title: '上门查漏',
      icon: 'wrench',
      issuingOffice: '示例单位',
      document: null,
      validFrom: null,
      validUntil: null,
      isDefault: true,
      open: true,
      places: 0,
    };
    const sorted = sortBenefits({
      next: { name: '细流', missing: 40 },
      benefits: [
        benefit,
        { ...benefit, id: 'b', levelName: '细流', open: false },
        { ...benefit, id: 'c', levelName: '清溪', open: false },
      ],
    });
    expect(sorted.open.map(({ id }) => id)).toEqual(['a']);
    expect(sorted.atNext.map(({ id }) => id)).toEqual(['b']);
    expect(sorted.closed.map(({ id }) => id)).toEqual(['b', 'c']);
  });
});
