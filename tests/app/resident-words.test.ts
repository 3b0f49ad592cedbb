import { parseDay } from '@kernel/day';
import { whoWords } from '@app/resident/entry/entry-words';
import { hasCode, howWords } from '@app/resident/words/how-act';
import { officeHours } from '@app/resident/words/office-hours';
import { isSoon } from '@app/resident/words/soon';
import { spokenDigits } from '@app/components/speak-button/spoken-digits';
import { spokenNumbers } from '@app/resident/words/spoken';
import { waterBars, waterWords, type Bill } from '@app/resident/words/water';
import { litres } from '@kernel/litres';
import { parseMonth } from '@kernel/day';

const month = (text: string) => {
  const found = parseMonth(text);
  if (found === null) throw new Error(`no month: ${text}`);
  return found;
};
const day = (text: string) => {
  const found = parseDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
};
const bill = (at: string, used: number, before: number | null, estimated = false): Bill => ({
  month: month(at),
  months: 2,
  litres: litres(used),
  estimated,
  lastYearLitres: before === null ? null : litres(before),
});
const hours = { opens: '08:30', closes: '17:00' };
const at = (text: string) => new Date(`${text}+08:00`);

describe('office hours', () => {
  test('an office is open from its first minute and closed from its closing minute', () => {
    expect(officeHours(hours, at('2026-11-20T08:29:59'))).toEqual({
      isOpen: false,
      words: '08:30 开门',
    });
    expect(officeHours(hours, at('2026-11-20T08:30:00')).isOpen).toBe(true);
    expect(officeHours(hours, at('2026-11-20T16:59:59'))).toEqual({
      isOpen: true,
      words: '到 17:00',
    });
    expect(officeHours(hours, at('2026-11-20T17:00:00')).isOpen).toBe(false);
  });

  test('a weekend is never called open, for the books know no weekdays', () => {
    const saturday = officeHours(hours, at('2026-11-21T10:00:00'));
    expect(saturday.isOpen).toBeNull();
    expect(saturday.words).toContain('周末请先打电话');
  });

  test('hours that nobody filled in are said to be missing', () => {
    const found = officeHours({ opens: null, closes: '17:00' }, at('2026-11-20T10:00:00'));
    expect(found).toEqual({ isOpen: null, words: '开放时间未填报' });
  });
});

describe('water bars', () => {
  test('the last bill is compared with the same period of last year', () => {
    const words = waterWords([bill('2026-08', 16_000, null), bill('2026-10', 12_000, 14_000)]);
    expect(words).toMatchObject({ heading: '10月这一期用水', tonnes: '12', change: '少用 2 吨' });
    expect(words?.sentence).toBe('10月这一期用水 12 吨。比去年同期少用 2 吨。之前各期：8月 16 吨');
  });

  test.each([
    [12_500, '多用 0.5 吨'],
    [12_000, '一样多'],
  ])('%d litres beside 12,000 reads %s', (used, change) => {
    expect(waterWords([bill('2026-10', used, 12_000)])?.change).toBe(change);
  });

  test('without last year there is no comparison, and without bills no words', () => {
    expect(waterWords([bill('2026-10', 12_000, null)])?.change).toBeNull();
    expect(waterWords([])).toBeNull();
  });

  test('only the first and the last bar carry 月', () => {
    const bars = waterBars(['2025-12', '2026-02', '2026-04'].map((each) => bill(each, 1, null)));
    expect(bars.map(({ label }) => label)).toEqual(['12月', '2', '4月']);
  });
});

describe('what is read aloud', () => {
  test('a code is spoken digit by digit, never as a number', () => {
    expect(spokenDigits('482109375564')).toBe('四 八 二 一，零 九 三 七，五 五 六 四');
  });

  test('numbers that are nought are left out, except what is usable', () => {
    expect(spokenNumbers({ usable: 0, waiting: 0, held: 0 })).toBe('可用积分 0 分。');
    expect(spokenNumbers({ usable: 146, waiting: 20, held: 60 })).toBe(
      '可用积分 146 分。另有 20 分待到账。已预留 60 分。',
    );
  });
});

test('points that end in three months are worth a notice, those of next year are not', () => {
  expect(isSoon(day('2026-12-31'), day('2026-11-20'))).toBe(true);
  expect(isSoon(day('2027-12-31'), day('2026-11-20'))).toBe(false);
});

test('an act without a code is not sent to the scanner', () => {
  expect(hasCode({ evidence: 'seen', checkers: 1 })).toBe(false);
  expect(hasCode({ evidence: 'reading', checkers: 1 })).toBe(false);
  expect(hasCode({ evidence: 'code', checkers: 1 })).toBe(true);
  expect(hasCode({ evidence: 'check-in', checkers: 0 })).toBe(true);
  expect(howWords({ evidence: 'check-in', checkers: 0 })).toContain('六位数');
  expect(hasCode({ evidence: 'class', checkers: 1 })).toBe(true);
  expect(howWords({ evidence: 'class', checkers: 1 })).toContain('老师点过人数');
  expect(hasCode({ evidence: 'quiz', checkers: 0 })).toBe(false);
  expect(howWords({ evidence: 'quiz', checkers: 0 })).toContain('对错、快慢都一样');
  expect(howWords({ evidence: 'code', checkers: 0 })).toContain('当场到账');
  expect(howWords({ evidence: 'code', checkers: 1 })).toContain('网点看过后到账');
});

test('a line says whether the desk, the household or the system wrote it', () => {
  expect(whoWords({ by: { called: '李*', office: '示例窗口', own: true } })).toContain('李*');
  expect(whoWords({ by: { called: null, office: '示例窗口', own: true } })).toContain(
    '你家自己扫的',
  );
  expect(whoWords({ by: { called: null, office: null, own: false } })).toBe('系统按规则记的');
});
