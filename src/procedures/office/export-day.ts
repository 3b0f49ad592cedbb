import * as v from 'valibot';
import { maskCalled } from '@domain/household';
import { minuteOf } from '@kernel/day';
import { accept } from '@kernel/wire';
import { dayLinesOf, type DayLineRow } from '@store/queries/worklist';
import { staff } from '../audiences';
import { dayText } from '../fields';
import { csvOf, xlsxOf, type Cell } from '../sheet';

/** The most lines one file carries; a day of one office stays far below it. */
const exportedLinesMax = 20_000;

const headers = [
  '时间',
  '日期',
  '存折号',
  '户',
  '摘要',
  '收入',
  '支出',
  '结余',
  '规则',
  '规则版本',
  '经办',
  '原因',
  '第几笔',
];

const rowOf = (line: DayLineRow): readonly Cell[] => [
  minuteOf(line.at),
  line.day,
  line.passbookNo,
  line.called === null ? null : maskCalled(line.called),
  line.title,
  line.amount > 0 ? line.amount : null,
  line.amount > 0 ? null : Math.abs(line.amount),
  line.after,
  line.rule,
  line.ruleVersion,
  line.actor,
  line.reason,
  line.seq,
];

/** The day's lines as a file, names masked, with Chinese headers. */
export const exportDay = staff('clerk', 'manager').read(
  {
    summary: 'The day’s lines of the office as CSV or xlsx, base64.',
    refusals: [],
    input: { day: dayText, format: v.picklist(['csv', 'xlsx']) },
  },
  async ({ db, staff: clerk }, { day, format }) => {
    const where = { office: clerk.office, day, offset: 0, limit: exportedLinesMax };
    const lines = await dayLinesOf(db, where);
    const sheet = { headers, rows: lines.map(rowOf) };
    const file = format === 'csv' ? csvOf(sheet) : await xlsxOf(sheet);
    return accept({
      fileName: `流水-${day}.${format}`,
      base64: file.toString('base64'),
      lines: lines.length,
    });
  },
);
