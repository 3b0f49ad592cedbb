import { withLine, withUndone } from '@app/office/household/opened';
import { goodsChoices, whyNoReversal } from '@app/office/household/line-words';
import { missingFor, previewWords } from '@app/office/household/preview-words';
import { archiveSent, emptyArchive, missingOf } from '@app/office/open-archive/archive-form';
import { chosenOf, isStaff, servedOf } from '@app/post/posts';
import { actTitle, deadlineWords, undoLeft } from '@app/office/pieces/words';
import { typedKind } from '@app/office/reading/typed';
import { canStock, piecesOf, stockPreview } from '@app/office/stock/stock-words';
import {
  dueWords,
  firstWaiting,
  toDecide,
  whereDecided,
  whyNotMine,
} from '@app/office/worklist/waiting-words';
import type { Opened, StockItem } from '@app/office/answers';
import { atTime, type Day, parseDay } from '@kernel/day';
import { makeId } from '@kernel/ids';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
};
const today = day('2026-11-20');
const here = makeId('office', 'here');
const there = makeId('office', 'there');

describe('what is typed at the desk', () => {
  test.each(['4821 0937 5564', '090300128826', '4406', 'k.rd_abc', 'c.ABCDE23456', 'abcde-23456'])(
    '%s is a code to be read',
    (text) => {
      expect(typedKind(text)).toBe('code');
    },
  );
  test.each(['示例花园', '东港 3 幢', '林小'])('%s is looked up', (text) => {
    expect(typedKind(text)).toBe('words');
  });
  test('one character would list half the town', () => {
    expect(typedKind('林')).toBe('nothing');
  });
});

describe('posts', () => {
  const staff = [
    { office: here, officeName: '甲', role: 'clerk', called: '李姐' },
    { office: here, officeName: '甲', role: 'manager', called: '李姐' },
    { office: there, officeName: '乙', role: 'auditor', called: '李姐' },
  ];
  test('an office stands once, with every role there that the page serves', () => {
    const served = servedOf(staff, ['clerk', 'manager']);
    expect(served).toEqual([
      { office: here, officeName: '甲', called: '李姐', roles: ['clerk', 'manager'] },
    ]);
  });
  test('a kept choice that no longer holds gives way to the first post', () => {
    const served = servedOf(staff, ['clerk', 'auditor']);
    expect(chosenOf(served, there)?.office).toBe(there);
    expect(chosenOf(served, 'of_gone')?.office).toBe(here);
    expect(chosenOf([], here)).toBeNull();
  });
  test('property staff post acts and nothing else', () => {
    expect(isStaff({ roles: ['property'] })).toBe(false);
    expect(isStaff({ roles: ['property', 'clerk'] })).toBe(true);
  });
});

describe('the minutes of taking back', () => {
  const until = '2026-11-20T07:16:00.000Z';
  test('count down to the last second and are then over', () => {
    expect(undoLeft(until, new Date('2026-11-20T07:06:00.000Z'))).toBe('10:00');
    expect(undoLeft(until, new Date('2026-11-20T07:15:59.500Z'))).toBe('0:01');
    expect(undoLeft(until, new Date('2026-11-20T07:16:00.000Z'))).toBeNull();
  });
  test('another person’s line has none', () => {
    expect(undoLeft(null, new Date(until))).toBeNull();
  });
});

describe('deadlines', () => {
  const deadline = '2026-11-26T09:00:00.000Z';
  test('are said by the Beijing clock with the days left', () => {
    const now = atTime(today, '15:05');
    expect(deadlineWords(deadline, now)).toBe('11月26日 17:00，还有 6 天');
  });
  test('turn at midnight in Beijing, not in London', () => {
    const words = (clock: string) => deadlineWords(deadline, atTime(day('2026-11-26'), clock));
    expect(words('00:00')).toBe('11月26日 17:00，今天到期');
    expect(deadlineWords(deadline, atTime(day('2026-11-25'), '23:59'))).toContain('还有 1 天');
  });
  test('an overdue question says by how much', () => {
    const now = atTime(today, '08:00');
    expect(dueWords('2026-11-18', now)).toEqual({ text: '过期 2 天', isUrgent: true });
    expect(dueWords('2026-11-22', now)).toEqual({ text: '还有 2 天', isUrgent: false });
    expect(dueWords(null, now)).toBeNull();
  });
});

describe('acts in words', () => {
  test('a hand-over names the thing, an award its points', () => {
    const collect = { kind: 'collect', title: '洗衣液', amount: -60, called: '张*' } as const;
    const post = { kind: 'post', title: '换装起泡器', amount: 20, called: '吴*' } as const;
    expect(actTitle(collect)).toBe('交付 洗衣液 · 张*');
    expect(actTitle(post)).toBe('换装起泡器 +20 · 吴*');
  });
  test('what will be booked is said before it is', () => {
    const rule = { points: 30, act: '换上水效 1 级的花洒' };
    expect(previewWords(rule, '张*', 85)).toBe(
      '给 张* 记 30 分：换上水效 1 级的花洒。入账后可用 115 分。',
    );
    expect(previewWords(rule, '张*', null)).not.toContain('入账后');
  });
  test('an item out of reach says why', () => {
    expect(missingFor({ points: 60, available: 0 }, 100)).toBe('没有存货');
    expect(missingFor({ points: 60, available: 2 }, 41)).toBe('还差 19 分');
    expect(missingFor({ points: 60, available: 2 }, 60)).toBeNull();
  });
});

describe('who may decide', () => {
  const manager = { roles: ['manager'] };
  test('nobody approves the reversal they asked for, a clerk none at all', () => {
    expect(whyNotMine({ kind: 'reversals', mine: true }, manager)).toContain('另一位负责人');
    expect(whyNotMine({ kind: 'reversals', mine: false }, { roles: ['clerk'] })).toContain(
      '负责人核准',
    );
    expect(whyNotMine({ kind: 'reversals', mine: false }, manager)).toBeNull();
  });
  test('one’s own claim is a colleague’s to decide', () => {
    expect(whyNotMine({ kind: 'claims', mine: true }, manager)).toContain('另一位同事');
  });
  test('the first kind with something waiting opens, and pick-ups are nobody’s decision', () => {
    const none = { claims: 0, classes: 0, archives: 0, reversals: 0, questions: 0, pickups: 3 };
    expect(firstWaiting({ ...none, reversals: 1 })).toBe('reversals');
    expect(firstWaiting({ ...none, pickups: 0 })).toBe('claims');
    expect(toDecide({ ...none, questions: 2 })).toBe(2);
  });
  test('households of class tasks are decided on their own page, where nothing else waits', () => {
    const none = { claims: 0, classes: 2, archives: 0, reversals: 0, questions: 0, pickups: 3 };
    expect(toDecide(none)).toBe(2);
    expect(whereDecided(none)).toBe('office/classes');
    expect(whereDecided({ ...none, claims: 1 })).toBe('office/worklist');
    expect(whereDecided({ ...none, classes: 0 })).toBe('office/worklist');
  });
});

describe('reversals', () => {
  const line = { kind: 'earn', undone: false, office: here } as const;
  test('can be asked for a line of this office, once', () => {
    expect(whyNoReversal(line, here)).toBeNull();
    expect(whyNoReversal({ ...line, undone: true }, here)).toContain('已经冲正');
    expect(whyNoReversal({ ...line, kind: 'reverse' }, here)).not.toBeNull();
    expect(whyNoReversal({ ...line, kind: 'expire' }, here)).not.toBeNull();
    expect(whyNoReversal(line, there)).toContain('不是本网点');
    expect(whyNoReversal({ ...line, office: null }, here)).toContain('不是窗口记的');
  });
  test('only what was exchanged can come back', () => {
    expect(goodsChoices({ kind: 'earn' }).map(({ key }) => key)).toEqual(['none']);
    expect(goodsChoices({ kind: 'spend' }).map(({ key }) => key)).toContain('damaged');
  });
});

describe('an opened card', () => {
  const card: Pick<Opened, 'numbers' | 'lines'> = {
    numbers: { usable: 101, waiting: 30, held: 100 },
    lines: [],
  };
  const opened = { ...baseCard(), ...card };
  const posted = withLine(opened, {
    seq: 12,
    day: today,
    title: '换装起泡器',
    amount: 20,
    balance: 121,
    office: here,
  });
  test('shows the line that was just written and what is usable now', () => {
    expect(posted.lines[0]).toMatchObject({ seq: 12, kind: 'earn', after: 121, office: here });
    expect(posted.numbers).toEqual({ usable: 121, waiting: 30, held: 100 });
  });
  test('keeps both lines after taking one back', () => {
    const undone = withUndone(posted, { seq: 12, bySeq: 13, day: today, balance: 101 });
    expect(undone.lines.map(({ seq, undone: is }) => [seq, is])).toEqual([
      [13, false],
      [12, true],
    ]);
    expect(undone.lines[0]).toMatchObject({ kind: 'reverse', amount: -20, undoes: 12 });
    expect(undone.numbers.usable).toBe(101);
  });
});

describe('stock', () => {
  const soap: StockItem = {
    item: makeId('item', 'soap'),
    title: '肥皂',
    unit: '块',
    picture: 'soap',
    points: 30,
    available: 9,
    reserved: 2,
    damaged: 0,
    lowAt: 3,
    low: false,
  };
  test('a count may be zero, a delivery may not, and neither is a fraction', () => {
    expect(piecesOf('0', 'count')).toBe(0);
    expect(piecesOf('0', 'receive')).toBeNull();
    expect(piecesOf('1.5', 'count')).toBeNull();
    expect(piecesOf('-3', 'writeoff')).toBeNull();
    expect(piecesOf('9999999', 'receive')).toBeNull();
  });
  test('what the shelf becomes is said, with what lies aside for others', () => {
    expect(stockPreview(soap, 'receive', 20)).toBe(
      '肥皂 架上 9 块，入库 20 块，之后 29 块。另有 2 块留给预留的人，不算在内。',
    );
    expect(stockPreview(soap, 'writeoff', 10)).toContain('没有 10 块可报');
  });
  test('no more is written off than lies on the shelf', () => {
    expect(canStock(soap, 'writeoff', 9)).toBe(true);
    expect(canStock(soap, 'writeoff', 10)).toBe(false);
    expect(canStock(soap, 'count', 10)).toBe(true);
  });
});

describe('opening at the desk', () => {
  const filled = {
    ...emptyArchive,
    contactCalled: ' 王阿婆 ',
    estate: '示例渔村',
    room: '18 号',
    dwelling: 'rural',
    people: '2',
    supply: 'metered',
  } as const;
  test('the button names the first thing that is missing', () => {
    expect(missingOf(emptyArchive, null)).toBe('还要填：称呼');
    expect(missingOf({ ...filled, estate: ' ' }, '330902001')).toBe('还要填：小区或村');
    expect(missingOf({ ...filled, people: '99' }, '330902001')).toBe('请改对标红的地方');
    expect(missingOf(filled, '330902001')).toBeNull();
  });
  test('is sent trimmed, and without a meter number that nobody knew', () => {
    const sent = archiveSent(filled, '330902001');
    expect(sent).toMatchObject({ contactCalled: '王阿婆', building: '', people: 2 });
    expect(sent).not.toHaveProperty('meterNo');
    expect(archiveSent(filled, null)).toBeNull();
  });
});

function baseCard(): Opened {
  return {
    id: makeId('household', 'lin'),
    passbookNo: '090361615272',
    called: '林*',
    door: '示例花园 3幢 ***',
    town: '东港街道',
    people: 3,
    status: 'confirmed',
    demo: true,
    archive: {
      estate: '示例花园',
      building: '3幢',
      room: '502',
      dwelling: 'flat',
      supply: 'metered',
      meterNo: null,
      ofThisOffice: true,
      openedAt: '2026-09-01T01:00:00.000Z',
      confirmedAt: null,
      fixtures: [],
    },
    members: 2,
    card: null,
    numbers: { usable: 0, waiting: 0, held: 0 },
    lines: [],
    claims: [],
    reservations: [],
    questions: [],
    asOf: '2026-11-20T07:08:00.000Z',
  };
}
