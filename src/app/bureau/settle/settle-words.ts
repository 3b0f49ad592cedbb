/** What the bureau reads of a settlement: how far it is, whom it finds, and why not the others. */
import { addMonths, monthOf } from '@kernel/day';
import type { Run, Settlement, Status } from './use-settle';

const monthWords = (month: string): string =>
  `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;

/** `2025年11月到2026年10月`. */
export const yearWords = ({ from, until }: Pick<Run, 'from' | 'until'>): string =>
  `${monthWords(from)}到${monthWords(until)}`;

export const statusWords: Readonly<Record<Status, string>> = {
  counting: '正在算',
  counted: '等核准',
  paying: '正在记',
  paid: '已记完',
  declined: '已退回',
};

/** Whole months that are over, the newest first. */
export const monthsBack = (now: Date, count = 12) =>
  Array.from({ length: count }, (_, at) => addMonths(monthOf(now), -at - 1)).map((key) => ({
    ...{ key, text: monthWords(key) },
  }));

const whyNames: Readonly<Record<string, string>> = {
  unmetered: '没有单独水表',
  consent: '还没同意新的账单说明',
  had: '十二个月里记过',
  joined: '开户不满一年',
  people: '两年里改过人数',
  short: '账单没有接齐',
  estimated: '有估抄的月份',
  nothing: '前一年没有用水',
  empty: '少了一半以上，多半没人住',
  less: '没有少到 5%',
};
const unpaidNames: Readonly<Record<string, string>> = {
  CAP_DAY: '今天到积分上限，改天再结一次',
  CAP_MONTH: '本月到积分上限，下月再结一次',
  ALREADY_TODAY: '今天记过这一条',
  RULE_CAP_MONTH: '本月记过这一条',
  RULE_CAP_EVER: '这一条记满了',
};

const countsIn = (
  counts: Readonly<Record<string, number>>,
  names: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] =>
  Object.entries(counts)
    .sort(([, one], [, other]) => other - one)
    .map(([why, homes]) => [names[why] ?? '存折停用或有变动', `${String(homes)} 户`]);

export const whyNotOf = ({ whyNot }: Run) => countsIn(whyNot, whyNames);
export const unpaidOf = ({ unpaid }: Run) => countsIn(unpaid, unpaidNames);

/** `12 户，210 分`. */
export const sumWords = (homes: number, points: number): string =>
  `${String(homes)} 户，${String(points)} 分`;

export const rowNote = (run: Run): string =>
  [
    statusWords[run.status],
    run.status === 'paid'
      ? `记了 ${sumWords(run.paidHomes, run.paidPoints)}`
      : `算出 ${sumWords(run.homes, run.points)}`,
    run.openedCalled === null ? null : `${run.openedCalled}算`,
  ]
    .filter((each) => each !== null)
    .join(' · ');

type Looked = { readonly status: Status; readonly looked: number };
export const progressWords = ({ status, looked }: Looked, of: number): string =>
  `${statusWords[status]}，看过 ${String(looked)} / ${String(of)} 户`;

/** `2026年10月的账单`. */
export const periodWords = ({ month }: Pick<Settlement, 'month'>): string =>
  `${monthWords(month)}的账单`;

export const ruleWords = ({ title, version, pointsEach }: Settlement): string =>
  `${title}（第 ${String(version)} 版），一户 ${String(pointsEach)} 分`;

export const homesWords = (homes: number): string => `${String(homes)} 户`;

export const settlementNote = (each: Settlement): string => {
  const { status, of, settled, points, openedCalled } = each;
  const isPaid = status === 'paid' || status === 'paying';
  return [
    statusWords[status],
    isPaid ? `记了 ${sumWords(settled, points)}` : `${homesWords(of)}有账单`,
    openedCalled === null ? null : `${openedCalled}开`,
  ]
    .filter((part) => part !== null)
    .join(' · ');
};
