/** The words around objections, letters, statements and places. */
import { lacksOf as answerLacks } from '@app/office/worklist/answer-words';
import { placeSent } from '@app/bureau/benefits/place-sent';
import { askedWords, doneWords, resultWords } from '@app/components/letter-paper/letter-words';
import type { Letter } from '@app/client/answers';
import { emptyStatement, lacksOf } from '@app/resident/give-statement/statement-form';
import { benefitShown, typedKind } from '@app/office/reading/typed';
import { parseDay, type Day } from '@kernel/day';
import { makeId } from '@kernel/ids';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
};
const letter = (more: Partial<Letter> = {}): Letter => ({
  ...{
    question: makeId('question', 'a'),
    letter: '东港复〔2026〕3号',
    result: 'stands',
    answer: '没有记错',
  },
  ...{ officeName: '示例窗口', officePhone: null, stamp: '东港', signedBy: '李姐', secondBy: null },
  ...{ passbookNo: '090312345678', called: '林*', book: 'credit', title: '节水讲座', amount: 10 },
  ...{ text: '多了', dueDay: day('2026-11-27'), isNoted: false, demo: true },
  ...{ day: day('2026-11-23'), askedDay: day('2026-11-20'), correction: null, reversal: null },
  line: { seq: 2, title: '节水讲座', day: day('2026-11-19'), amount: 10 },
  ...more,
});

describe('a letter', () => {
  test('says what was objected to, when and how', () => {
    expect(askedWords(letter())).toBe(
      '你2026年11月20日对信用积分第 2 笔“节水讲座”（2026年11月19日，+10 分）提出异议：',
    );
    expect(askedWords(letter({ isNoted: true, book: 'points' }))).toMatch(
      /^你在窗口.*对存折第 2 笔/,
    );
  });
  test.each<[Partial<Letter>, string, string | null]>([
    [{}, '核对结果：没有记错', null],
    [
      { result: 'wrong', correction: { seq: 3, amount: -4 } },
      '核对结果：确实记错了',
      '已更正：收回 4 分，记在信用积分第 3 笔，原来那行不涂掉。',
    ],
    [
      { result: 'wrong', correction: { seq: 3, amount: 4 } },
      '核对结果：确实记错了',
      '已更正：补记 4 分，记在信用积分第 3 笔，原来那行不涂掉。',
    ],
    [
      { result: 'wrong', book: 'points', reversal: 'approved' },
      '核对结果：确实记错了',
      '已经冲正，原来那行不涂掉。',
    ],
    [
      { result: 'wrong', book: 'points', reversal: null },
      '核对结果：确实记错了',
      '申请的冲正没有核准，请再问网点。',
    ],
  ])('%j says what was done', (more, result, done) => {
    expect(resultWords(letter(more))).toBe(result);
    expect(doneWords(letter(more))).toBe(done);
  });
});

describe('what is still missing, in words', () => {
  const points = { book: 'points', reversal: null } as const;
  const credit = { book: 'credit', reversal: null } as const;
  test('of an answer', () => {
    const empty = { result: null, answer: '', shouldBe: '' };
    expect(answerLacks(empty, credit)).toBe('先选核对的结果');
    const wrong = { ...empty, result: 'wrong' } as const;
    expect(answerLacks(wrong, points)).toBe('先对这一笔申请冲正');
    expect(answerLacks(wrong, credit)).toBe('写上应记多少分');
    expect(answerLacks({ ...wrong, shouldBe: '0' }, credit)).toBe('写上答复');
    expect(answerLacks({ ...wrong, shouldBe: '0', answer: '记错了' }, credit)).toBeNull();
    const waiting = { book: 'points', reversal: 'waiting' } as const;
    expect(answerLacks({ ...wrong, answer: '记错了' }, waiting)).toBeNull();
  });
  test('of a statement', () => {
    const empty = emptyStatement(new Date('2026-11-20T02:00:00Z'));
    expect(empty.until).toBe('2026-12-20');
    const steps = [
      [{}, '先写给谁看'],
      [{ recipient: '示例社' }, '先写做什么用'],
      [{ purpose: '示例', until: '明年' }, '有效期写成 2026-12-31 这样'],
      [{ until: '2026-12-01' }, '签上名字'],
      [{ name: '林小满' }, '勾上“我同意”再签'],
      [{ agrees: true }, null],
    ] as const;
    let form = empty;
    for (const [more, lacks] of steps) {
      form = { ...form, ...more };
      expect(lacksOf(form)).toBe(lacks);
    }
  });
  test('of a place', () => {
    const form = { name: '示例馆', address: '', document: '', from: '2026-11-20', until: '' };
    expect(placeSent({ ...form, name: '' })).toBe('先写地方的名称');
    expect(placeSent(form)).toBe('先写依据的文件');
    const whole = { ...form, document: '示例通知' };
    expect(placeSent({ ...whole, until: '明年' })).toBe('日期写成 2026-12-31 这样');
    expect(placeSent(whole)).toEqual({
      ...{ name: '示例馆', document: '示例通知', effectiveFrom: '2026-11-20' },
    });
  });
});

test('a shown benefit is told from other codes at the desk', () => {
  expect(benefitShown('h.48210937')).toBe('48210937');
  expect(benefitShown('4821 0937')).toBe('48210937');
  expect(benefitShown('4821 0937 5564')).toBeNull();
  expect(benefitShown('4821')).toBeNull();
  expect(typedKind('4821 0937')).toBe('code');
});
