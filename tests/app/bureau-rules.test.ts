/** The bureau's form of a rule, and what its page says of a change. */
import {
  changeNote,
  changesOf,
  previewWords,
  versionBy,
  versionNote,
} from '@app/bureau/rules/rule-words';
import { draftOf, missingIn, termsIn } from '@app/bureau/rules/use-rule-form';
import type { BookRule, Previewed, Proposal, RuleVersion } from '@app/bureau/answers';
import { parseDay, type Day } from '@kernel/day';
import { makeId } from '@kernel/ids';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`not a day: ${text}`);
  return found;
};
const rule: BookRule = {
  ...{ id: 'talk', version: 1, title: '节水讲座', act: '听一次节水讲座', icon: 'people' },
  ...{ effectiveFrom: day('2026-01-01'), effectiveUntil: null, evidence: 'code', checkers: 0 },
  ...{ points: 10, credit: 10, timesDay: 1, timesMonth: 2, timesEver: null, perFixture: false },
  ...{ headsMax: null, byDesk: true, lotYears: null, clause: '示例', source: '示例' },
  ...{ isDefault: true, next: null, waiting: null },
};

describe('the form of a rule', () => {
  test('opens with what the rule says, and asks what a default now rests on', () => {
    const draft = draftOf(rule, '2026-12-01');
    expect(draft).toMatchObject({ title: '节水讲座', points: '10', timesEver: '', source: '' });
    expect(missingIn(draft)).toEqual(['出处']);
    expect(termsIn(draft)).toBeNull();
    expect(missingIn(draftOf({ ...rule, isDefault: false }, '2026-12-01'))).toEqual([]);
  });

  test('sends numbers, and leaves out what is empty', () => {
    const draft = { ...draftOf(rule, '2026-12-01'), points: '12', source: ' 示例通知 ' };
    const { next: _next, waiting: _waiting, isDefault: _isDefault, ...kept } = rule;
    const { id: _id, version: _version, effectiveUntil: _until, ...terms } = kept;
    const { timesEver: _ever, headsMax: _heads, lotYears: _years, ...sent } = terms;
    expect(termsIn(draft)).toEqual({
      ...sent,
      ...{ points: 12, source: '示例通知', effectiveFrom: '2026-12-01' },
    });
    expect(termsIn({ ...draft, timesEver: '3', until: '2026-12-31' })).toMatchObject({
      ...{ timesEver: 3, effectiveUntil: '2026-12-31' },
    });
  });

  test.each([
    [{ points: '' }, '积分'],
    [{ points: '0' }, '积分'],
    [{ points: '1.5' }, '积分'],
    [{ timesDay: '101' }, '每天几次'],
    [{ headsMax: '1' }, '一户最多算几人'],
    [{ lotYears: '11' }, '积分几年到期'],
    [{ from: '2026-02-30' }, '生效日'],
    [{ until: '明年' }, '最后一天'],
    [{ title: '讲' }, '名称'],
  ])('%j is not sent: %s', (given, label) => {
    const draft = { ...draftOf(rule, '2026-12-01'), source: '示例通知', ...given };
    expect(missingIn(draft)).toEqual([label]);
    expect(termsIn(draft)).toBeNull();
  });
});

describe('a proposed change', () => {
  const { next: _next, waiting: _waiting, ...base } = rule;
  const proposal: Proposal = {
    ...{ ...base, proposal: makeId('proposal', '1'), version: 2, base, points: 12, timesMonth: 3 },
    ...{ reason: '示例', status: 'proposed', mine: false, proposedCalled: '邱科长' },
    ...{ proposedAt: '2026-11-20T02:00:00Z', decidedCalled: null, decidedAt: null, answer: null },
  };

  test('says what changes, and nothing else', () => {
    expect(changesOf(proposal)).toEqual([
      { name: '记多少', before: '10 分', now: '12 分' },
      { name: '次数', before: '每天 1 次，每月 2 次', now: '每天 1 次，每月 3 次' },
    ]);
    expect(changeNote(proposal)).toBe('记多少 10 分 → 12 分，另有\u00a01\u00a0处');
  });

  test('says all that a new rule says', () => {
    const added = { ...proposal, base: null };
    expect(changesOf(added).every(({ before }) => before === null)).toBe(true);
    expect(changesOf(added)).toHaveLength(12);
    expect(changeNote(added)).toBe('新的一条');
  });
});

describe('a preview', () => {
  const seen: Previewed = {
    ...{ from: day('2026-10-22'), until: day('2026-11-20'), isWhole: true },
    ...{ lines: 9, points: 90, pointsThen: 84, same: 0, more: 7, less: 0, refused: 2 },
  };
  test('says X instead of Y on N lines', () => {
    expect(previewWords(seen)).toEqual([
      '10月22日到11月20日按这一条记了 9 笔，共 90 分。',
      '照新的一版会是 84 分：7 笔变多，2 笔记不上。',
    ]);
    expect(previewWords({ ...seen, isWhole: false })).toHaveLength(3);
    expect(previewWords({ ...seen, lines: 0 })).toEqual([
      '10月22日到11月20日没有按这一条记过，没有可比的。',
    ]);
  });
});

test('a version says from when to when, and who changed it why', () => {
  const { next: _next, waiting: _waiting, ...base } = rule;
  const nobody = { reason: null, proposedCalled: null, approvedCalled: null, approvedAt: null };
  const first: RuleVersion = { ...base, ...nobody, endsOn: day('2026-11-30') };
  expect(versionNote(first)).toBe('2026-01-01 到 2026-11-30');
  expect(versionBy(first)).toBe('随系统带来的默认规则');
  const by = { reason: '示例', proposedCalled: '邱科长', approvedCalled: '方科员' };
  expect(versionBy({ ...first, ...by })).toBe('邱科长提，方科员核准：示例');
});
