/** The water bars in words: what the last bill says, beside the same period of last year. */
import { cubicMetres, litres } from '@kernel/litres';
import type { Home } from '../reading/answers';

export type Bill = Home['bills'][number];
export type WaterWords = {
  readonly heading: string;
  readonly tonnes: string;
  readonly estimated: boolean;
  /** `少用 2 吨`; null when last year is not known. */
  readonly change: string | null;
  /** All of it in one sentence, for whoever listens. */
  readonly sentence: string;
};

const tonnesOf = (value: number) => cubicMetres(litres(value));
const monthName = (month: string) => `${String(Number(month.slice(5, 7)))}月`;

const changeOf = ({ litres: used, lastYearLitres }: Bill): string | null => {
  if (lastYearLitres === null) return null;
  const difference = used - lastYearLitres;
  if (difference === 0) return '一样多';
  return `${difference < 0 ? '少用' : '多用'} ${tonnesOf(Math.abs(difference))} 吨`;
};

/** Null when there is no bill at all. */
export const waterWords = (bills: readonly Bill[]): WaterWords | null => {
  const last = bills[bills.length - 1];
  if (last === undefined) return null;
  const change = changeOf(last);
  const heading = `${monthName(last.month)}这一期用水`;
  const before = bills
    .slice(0, -1)
    .map((bill) => `${monthName(bill.month)} ${tonnesOf(bill.litres)} 吨`);
  const sentence = [
    `${heading} ${tonnesOf(last.litres)} 吨`,
    ...(change === null ? [] : [`比去年同期${change}`]),
    ...(before.length === 0 ? [] : [`之前各期：${before.join('，')}`]),
  ].join('。');
  return { heading, tonnes: tonnesOf(last.litres), estimated: last.estimated, change, sentence };
};

/** The bars, first and last with 月, the rest as bare numbers, as in a calendar. */
export const waterBars = (bills: readonly Bill[]) =>
  bills.map(({ month, litres: value, lastYearLitres }, index) => {
    const isEdge = index === 0 || index === bills.length - 1;
    const number = String(Number(month.slice(5, 7)));
    return { label: isEdge ? `${number}月` : number, value, before: lastYearLitres };
  });
