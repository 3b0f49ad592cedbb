import { fieldTitles, type MeterField } from './meter-line';

export const problemCodes = [
  'empty',
  'number',
  'day',
  'order',
  'long',
  'future',
  'whole',
  'volume',
  'way',
  'yes-no',
  'difference',
  'columns',
  'twice',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong with a line: where, what stands there, and which rule it breaks. */
export type Problem = {
  readonly field: MeterField | 'line';
  readonly found: string;
  readonly problem: ProblemCode;
};

/** What was expected and how to mend it; total, as refusals are. */
const words: Readonly<Record<ProblemCode, { readonly expected: string; readonly fix: string }>> = {
  empty: { expected: '有内容，不空着', fix: '补上这一格' },
  number: {
    expected: '3 到 30 位数字、字母或短横',
    fix: '照营业系统里的号码原样填，前面的 0 要留',
  },
  day: { expected: '日期，如 2026-09-01', fix: '改成 年-月-日；不要只写月份' },
  order: { expected: '账期止不早于账期起', fix: '两个日期对调，或改正写错的一个' },
  long: { expected: '一个账期不超过 12 个月', fix: '核对起止日期；跨年补抄请分成几行' },
  future: { expected: '不晚于今天', fix: '核对账期止；没抄的账期不要列' },
  whole: {
    expected: '0 到 99999999 的整数，单位吨',
    fix: '只填黑色指针的整数；估抄又没有读数的可以空着',
  },
  volume: { expected: '0 到 1000000 的数，单位吨，最多三位小数', fix: '只填数字，不带单位' },
  way: { expected: '实抄 或 估抄', fix: '改成这两个词里的一个' },
  'yes-no': { expected: '是 或 否', fix: '换过表的填 是，没换的填 否或空着' },
  difference: {
    expected: '用水量等于两次读数之差',
    fix: '核对两次读数和用水量；这一期换过表的，换表填 是',
  },
  columns: { expected: '一行的格数和表头一样', fix: '看看这一行有没有多的逗号或引号' },
  twice: { expected: '同一块表同一账期只有一行', fix: '前面已有一行不同的数，留对的一行' },
};

/** A problem in words, for whoever must mend the file. */
export const problemWords = ({ field, problem }: Pick<Problem, 'field' | 'problem'>) => ({
  field: field === 'line' ? '整行' : fieldTitles[field],
  ...words[problem],
});
