import { officeRouter } from '@procedures/office/router';
import { visitorRouter } from '@procedures/visitor/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { loadPublicRows } from '../support/public-rows';

let books: Db;
beforeAll(async () => {
  books = await openBooks();
  await loadPublicRows(books);
});
afterAll(() => books.close());

const visitor = (options: { now?: Date; demo?: boolean } = {}) => callerOf(books, null, options);

describe('places', () => {
  test('invented offices are shown in demo mode only', async () => {
    const real = valueOf(await visitor().call(visitorRouter, 'places'));
    expect(real).toEqual({ items: [], next: null });
    const shown = valueOf(await visitor({ demo: true }).call(visitorRouter, 'places'));
    expect(shown.items.map(({ id }) => id)).toEqual([office, otherOffice]);
    expect(shown.items[0]).toMatchObject({
      townName: '示例街道',
      district: '330903',
      opens: '08:30',
      phone: null,
      demo: true,
    });
  });

  test('are filtered by district, and a district is six digits', async () => {
    const asked = visitor({ demo: true });
    const found = valueOf(await asked.call(visitorRouter, 'places', { district: '330921' }));
    expect(found.items.map(({ id }) => id)).toEqual([otherOffice]);
    const wrong = await asked.call(visitorRouter, 'places', { district: 'x' });
    expect(outcomeOf(wrong)).toBe('INPUT_INVALID');
  });

  test('districts come with their towns', async () => {
    const { items } = valueOf(await visitor().call(visitorRouter, 'districts'));
    expect(items[0]).toEqual({
      code: '330903',
      name: '普陀区',
      towns: [{ code: '330903001', name: '示例街道', island: '舟山岛' }],
    });
  });
});

describe('shelf', () => {
  test('shows what an office has, with nobody’s month counted', async () => {
    const asked = visitor({ demo: true });
    const shelf = valueOf(await asked.call(visitorRouter, 'shelf', { office }));
    expect(shelf.items).toMatchObject([{ title: '肥皂', points: 30, takenThisMonth: 0 }]);
    expect(shelf.office.id).toBe(office);
  });

  test('refuses an office that is unknown, or invented outside demo mode', async () => {
    const unknown = await visitor().call(visitorRouter, 'shelf', { office: 'of_none' });
    expect(outcomeOf(unknown)).toBe('OFFICE_UNKNOWN');
    expect(outcomeOf(await visitor().call(visitorRouter, 'shelf', { office }))).toBe(
      'OFFICE_UNKNOWN',
    );
  });
});

test('the rule book tells each rule with its clause, and that these are defaults', async () => {
  const book = valueOf(await visitor().call(visitorRouter, 'rulebook'));
  expect(book.rules.map(({ id }) => id)).toEqual(['tip', 'talk', 'aerator']);
  expect(book.caps).toEqual({ pointsDay: 45, pointsMonth: 300, lotYears: 1 });
  expect(book.isDefault).toBe(true);
});

describe('spots', () => {
  test('are listed by island, with how many each island has', async () => {
    const all = valueOf(await visitor().call(visitorRouter, 'spots'));
    expect(all.items).toHaveLength(4);
    expect(all.islands).toEqual([
      { island: '甲岛', islandEn: 'Isle One', count: 1 },
      { island: '乙岛', islandEn: 'Isle Two', count: 2 },
      { island: '丙岛', islandEn: null, count: 1 },
    ]);
    const one = valueOf(await visitor().call(visitorRouter, 'spots', { island: '乙岛' }));
    expect(one.items.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  test('a spot answers tips in the languages they have, and one place of each other island', async () => {
    const found = valueOf(await visitor().call(visitorRouter, 'spot', { id: 'one' }));
    expect(found.spot).toMatchObject({ name: '示例甲山', level: '5A' });
    expect(found.tips.map(({ id }) => id)).toEqual(['shower', 'towel']);
    expect(found.tips[0]?.ja).toEqual({ title: 'シャワー', body: '一分短く' });
    expect(found.tips[1]?.ja).toBeNull();
    expect(found.others.map(({ id }) => id)).toEqual(['two', 'four']);
  });

  test('an unknown spot is refused', async () => {
    const reply = await visitor().call(visitorRouter, 'spot', { id: 'nowhere' });
    expect(outcomeOf(reply)).toBe('NOT_FOUND');
  });

  test('tips for the home are not those for visitors', async () => {
    const { items } = valueOf(await visitor().call(visitorRouter, 'homeTips'));
    expect(items.map(({ id }) => id)).toEqual(['rice']);
  });
});

describe('listings', () => {
  test('the counter counts the valid ones; a kind without entries is 未填报 (null)', async () => {
    const { items } = valueOf(await visitor().call(visitorRouter, 'benchmarkKinds'));
    expect(items.map(({ id, valid, demo }) => ({ id, valid, demo }))).toEqual([
      { id: 'campus', valid: null, demo: false },
      { id: 'hotel', valid: 0, demo: false },
      { id: 'community', valid: 1, demo: false },
    ]);
  });

  test('in demo mode the invented ones count, and the counter says so', async () => {
    const { items } = valueOf(await visitor({ demo: true }).call(visitorRouter, 'benchmarkKinds'));
    expect(items[2]).toMatchObject({ id: 'community', valid: 2, demo: true, target: 20 });
  });

  test('the list shows each state, without what was removed or is not listed yet', async () => {
    const reply = await visitor().call(visitorRouter, 'benchmarks', { kind: 'community' });
    expect(valueOf(reply).items.map(({ id, state }) => [id, state])).toEqual([
      ['bm_real', 'valid'],
      ['bm_due', 'review'],
      ['bm_over', 'expired'],
      ['bm_stop', 'suspended'],
    ]);
  });

  test('the state follows the day: at midnight in Beijing a listing has expired', async () => {
    const ask = async (now: string) => {
      const asked = visitor({ now: new Date(now) });
      return valueOf(await asked.call(visitorRouter, 'benchmark', { id: 'bm_due' })).state;
    };
    expect(await ask('2026-12-10T15:59:59Z')).toBe('review');
    expect(await ask('2026-12-10T16:00:01Z')).toBe('expired');
  });

  test('are found by district, by name and by town', async () => {
    const find = async (input: object) => {
      const asked = { kind: 'community', ...input };
      const page = valueOf(await visitor().call(visitorRouter, 'benchmarks', asked));
      return page.items.map(({ id }) => id);
    };
    expect(await find({ district: '330921' })).toEqual(['bm_due', 'bm_over']);
    expect(await find({ text: '真实' })).toEqual(['bm_real']);
    expect(await find({ text: '示例镇' })).toEqual(['bm_due']);
    expect(await find({ text: '%' })).toEqual([]);
    expect(await find({ text: ' ' })).toHaveLength(4);
  });

  test('are paged', async () => {
    await books.query(
      `insert into benchmark (id, kind, name, district, status, listed_on, valid_until, figures,
         measures, source, demo)
       select 'bm_many' || n, 'campus', '学校' || n, '330903', 'listed', '2027-01-01', '2029-01-01',
         '[]', '[]', '示例', true from generate_series(1, 21) n`,
    );
    const asked = visitor({ demo: true, now: new Date('2027-06-01T00:00:00Z') });
    const first = valueOf(await asked.call(visitorRouter, 'benchmarks', { kind: 'campus' }));
    expect(first.items).toHaveLength(20);
    const input = { kind: 'campus', cursor: first.next };
    const second = valueOf(await asked.call(visitorRouter, 'benchmarks', input));
    expect(second.next).toBeNull();
    const ids = new Set([...first.items, ...second.items].map(({ id }) => id));
    expect(ids.size).toBe(21);
  });

  test('one listing comes with figures (null is 未填报) and its district’s name', async () => {
    const found = valueOf(await visitor().call(visitorRouter, 'benchmark', { id: 'bm_real' }));
    expect(found).toMatchObject({
      kindName: '小区',
      districtName: '普陀区',
      town: '示例街道',
      state: 'valid',
      listedOn: '2025-01-01',
      contact: null,
      figures: [{ label: '人均日用水', value: null }],
    });
  });

  test.each(['bm_none', 'bm_gone', 'bm_next', 'bm_demo'])('%s is not shown', async (id) => {
    const reply = await visitor().call(visitorRouter, 'benchmark', { id });
    expect(outcomeOf(reply)).toBe('NOT_FOUND');
  });
});

test('the plan’s board shows the newest report that has come, and null where there is none', async () => {
  const board = valueOf(await visitor().call(visitorRouter, 'programme'));
  expect(board).toMatchObject({ tasks: 2, targets: 1, reported: 1 });
  expect(board.groups[0]).toMatchObject({ first: 38, last: 39, targets: 1, reported: 1 });
  const target = board.groups[0]?.tasks[0]?.targets[0];
  expect(target?.report).toEqual({ value: '4', asOf: '2024-01-01', confirmedBy: '示例单位' });
});

describe('consent text', () => {
  test('is readable without signing in', async () => {
    const reply = await visitor().call(visitorRouter, 'consentText', { document: 'privacy' });
    expect(valueOf(reply)).toMatchObject({ version: 1, title: '隐私说明' });
    expect(valueOf(reply).sections[0]).toEqual({ heading: '我们记什么', body: '示例' });
  });

  test('an unknown document is refused', async () => {
    const reply = await visitor().call(visitorRouter, 'consentText', { document: 'none' });
    expect(outcomeOf(reply)).toBe('NOT_FOUND');
  });
});

describe('a printed page', () => {
  test('is found by its check code, scanned or typed, with the number masked', async () => {
    await givenStaff(books, 'clerk', { role: 'clerk' });
    const { id, passbookNo } = await givenHousehold(books);
    const clerk = callerOf(books, 'clerk');
    const input = { office, household: id, rule: 'talk' };
    const posted = valueOf(await clerk.call(officeRouter, 'post', input));
    const asked = { office, household: id, month: '2026-11' };
    const printed = valueOf(await clerk.call(officeRouter, 'printPage', asked));
    const check = String(printed.check).replaceAll(' ', '').toLowerCase();
    const expected = {
      found: true,
      passbookNo: `0903*****${passbookNo.slice(-3)}`,
      lastLine: posted.seq,
      balance: posted.balance,
    };
    expect(check).toMatch(/^[0-9a-f]{12}$/);
    const typed = check.toUpperCase().replace(/(.{4})(?=.)/g, '$1-');
    for (const code of [check, typed, `v.${check}`]) {
      const reply = await visitor().call(visitorRouter, 'checkPage', { code });
      expect(valueOf(reply)).toMatchObject(expected);
    }
  });

  test('that the books do not know is not found', async () => {
    const reply = await visitor().call(visitorRouter, 'checkPage', { code: '0123-4567-89ab' });
    expect(valueOf(reply)).toMatchObject({ found: false, balance: null });
  });

  test.each(['', 'zzzz', '0123456789a', "';--"])('%p is no check code', async (code) => {
    const reply = await visitor().call(visitorRouter, 'checkPage', { code });
    expect(outcomeOf(reply)).toBe('INPUT_INVALID');
  });
});
