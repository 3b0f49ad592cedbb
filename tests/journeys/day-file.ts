/** The day's lines: on the page, and in the two files that are opened and summed. */
import { readFileSync } from 'node:fs';
import { equal } from './equal';
import type { Person } from './person';
import { readSheet } from './unzip';

type Row = readonly string[];

const save = async (clerk: Person, name: 'Excel' | 'CSV'): Promise<Buffer> => {
  const coming = clerk.page.waitForEvent('download');
  await clerk.tap(`导出 ${name} 文件`);
  const path = await (await coming).path();
  await clerk.sees(/已保存，共 \d+ 笔/);
  return readFileSync(path);
};

const csvRows = (file: Buffer): readonly Row[] => {
  const text = file.toString('utf8');
  if (!text.startsWith('\uFEFF')) throw new Error('a csv without a mark opens as gibberish');
  return text
    .slice(1)
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
};

/** What came in and went out, summed from its two columns. */
const sumsOf = ([headers = [], ...rows]: readonly Row[]) => {
  for (const header of headers) {
    if (!/\p{Script=Han}/u.test(header)) throw new Error(`a header is not Chinese: ${header}`);
  }
  const sum = (header: string) => {
    const column = headers.indexOf(header);
    if (column < 0) throw new Error(`no column ${header} among ${headers.join('、')}`);
    return rows.reduce((total, row) => total + Number(row[column] ?? ''), 0);
  };
  return { lines: rows.length, in: sum('收入'), out: sum('支出') };
};

export const playDayFile = async (clerk: Person) => {
  await clerk.open('office/day');
  await clerk.sees('记进的分', '换出的分', '修好家里漏水');
  const [lines, come, gone] = ((await clerk.reads('.day-totals')).match(/\d+/g) ?? []).map(Number);
  const wanted = { lines, in: come, out: gone };
  equal('the sums of the csv file', sumsOf(csvRows(await save(clerk, 'CSV'))), wanted);
  equal('the sums of the xlsx file', sumsOf(readSheet(await save(clerk, 'Excel'))), wanted);
};
