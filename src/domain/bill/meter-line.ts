import type { Day } from '@kernel/day';
import type { Litres } from '@kernel/litres';

/** The columns of the water company's file, in the order of the template. */
export const meterFields = [
  'customerNo',
  'meterNo',
  'from',
  'to',
  'before',
  'after',
  'usage',
  'way',
  'replaced',
] as const;
export type MeterField = (typeof meterFields)[number];

/** What stands above each column. */
export const fieldTitles: Readonly<Record<MeterField, string>> = {
  customerNo: '户号',
  meterNo: '表号',
  from: '账期起',
  to: '账期止',
  before: '上期读数',
  after: '本期读数',
  usage: '用水量（吨）',
  way: '抄表方式',
  replaced: '换表',
};

/** Other titles that stand above the same column in exports. */
const otherTitles: Readonly<Record<string, MeterField>> = {
  用户号: 'customerNo',
  客户号: 'customerNo',
  水表号: 'meterNo',
  水表编号: 'meterNo',
  起始日期: 'from',
  截止日期: 'to',
  上期抄见: 'before',
  上次读数: 'before',
  抄见读数前: 'before',
  本期抄见: 'after',
  本次读数: 'after',
  抄见读数后: 'after',
  用水量: 'usage',
  水量: 'usage',
  是否换表: 'replaced',
};

const plainTitle = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/\uFEFF|\s/g, '')
    .replace(/\((?:吨|m3|立方米)\)$/i, '');

const titles: ReadonlyMap<string, MeterField> = new Map([
  ...meterFields.map((field) => [plainTitle(fieldTitles[field]), field] as const),
  ...Object.entries(otherTitles),
]);

/** Which column holds which field. */
export type MeterColumns = Readonly<Partial<Record<MeterField, number>>>;

/** Reads a header; answers the titles that are missing when there are any. 换表 may be left out. */
export const readHeader = (
  cells: readonly string[],
): { readonly columns: MeterColumns; readonly missing: readonly string[] } => {
  const columns: Partial<Record<MeterField, number>> = {};
  cells.forEach((cell, at) => {
    const field = titles.get(plainTitle(cell));
    if (field !== undefined) columns[field] ??= at;
  });
  const missing = meterFields
    .filter((field) => field !== 'replaced' && columns[field] === undefined)
    .map((field) => fieldTitles[field]);
  return { columns, missing };
};

/** One line of the file as it counts: a meter, a period, what it read and what was used. */
export type MeterLine = {
  readonly customerNo: string;
  readonly meterNo: string;
  readonly from: Day;
  readonly to: Day;
  readonly before: number | null;
  readonly after: number | null;
  readonly litres: Litres;
  readonly estimated: boolean;
  readonly replaced: boolean;
};

/** The first line of the template; a row that still holds it is passed over, not counted as wrong. */
export const isSample = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell.includes('示例'));
