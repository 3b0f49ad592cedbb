import { daysBetween, parseDay, type Day } from '@kernel/day';
import { litres, type Litres } from '@kernel/litres';
import type { MeterColumns, MeterField, MeterLine } from './meter-line';
import type { Problem, ProblemCode } from './problems';

const numberShape = /^[0-9A-Za-z-]{3,30}$/;
const dayShape = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/;
const wholeShape = /^\d{1,8}(?:\.0+)?$/;
const volumeShape = /^\d{1,7}(?:\.\d{1,3})?$/;
const tonnesMax = 1_000_000;
const foundMax = 40;
const daysMax = 366;

type Cells = Readonly<Record<MeterField, string>>;
type Read<Value> = Value | { readonly problem: ProblemCode };
const wrong = (problem: ProblemCode) => ({ problem }) as const;
const isWrong = (read: unknown): read is { readonly problem: ProblemCode } =>
  typeof read === 'object' && read !== null && 'problem' in read;

// A leading apostrophe keeps the zeros of a number in a spreadsheet.
const tidy = (cell: string): string => cell.normalize('NFKC').trim().replace(/^'/, '');

const cellsOf = (row: readonly string[], columns: MeterColumns): Cells => {
  const cell = (field: MeterField) => tidy(row[columns[field] ?? -1] ?? '');
  return {
    customerNo: cell('customerNo'),
    meterNo: cell('meterNo'),
    from: cell('from'),
    to: cell('to'),
    before: cell('before'),
    after: cell('after'),
    usage: cell('usage'),
    way: cell('way'),
    replaced: cell('replaced'),
  };
};

const readNumber = (cell: string): Read<string> => {
  if (cell === '') return wrong('empty');
  return numberShape.test(cell) ? cell : wrong('number');
};

const readDay = (cell: string): Read<Day> => {
  if (cell === '') return wrong('empty');
  const [, year = '', month = '', day = ''] = dayShape.exec(cell) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ?? wrong('day');
};

const readTo = (cell: string, from: Read<Day>, today: Day): Read<Day> => {
  const to = readDay(cell);
  if (isWrong(to) || isWrong(from)) return to;
  if (to < from) return wrong('order');
  if (daysBetween(from, to) >= daysMax) return wrong('long');
  return to > today ? wrong('future') : to;
};

const readWay = (cell: string): Read<boolean> => {
  if (cell === '') return wrong('empty');
  if (/^(实抄|实)$/.test(cell)) return false;
  return /^(估抄|估)$/.test(cell) ? true : wrong('way');
};

const readReplaced = (cell: string): Read<boolean> => {
  if (/^(否|N|0|)$/i.test(cell)) return false;
  return /^(是|Y|1)$/i.test(cell) ? true : wrong('yes-no');
};

/** A register's value; an estimated line may have none. */
const readRegister = (cell: string, mayBeEmpty: boolean): Read<number | null> => {
  if (cell === '') return mayBeEmpty ? null : wrong('empty');
  return wholeShape.test(cell) ? Number(cell) : wrong('whole');
};

const readUsage = (cell: string): Read<Litres> => {
  if (cell === '') return wrong('empty');
  if (!volumeShape.test(cell) || Number(cell) > tonnesMax) return wrong('volume');
  return litres(Math.round(Number(cell) * 1000));
};

/** What the two values differ by; a register that turned counts on by its own digits. */
const differenceOf = (before: number, after: number): readonly number[] => {
  if (after >= before) return [after - before];
  return [4, 5, 6, 7, 8]
    .filter((digits) => 10 ** digits > before)
    .map((d) => 10 ** d - before + after);
};

const isConsistent = (line: MeterLine): boolean => {
  const { before, after, litres: used, estimated, replaced } = line;
  if (estimated || replaced || before === null || after === null) return true;
  // Bills are in whole tonnes; a usage with decimals may be rounded either way.
  return differenceOf(before, after).some((tonnes) => Math.abs(tonnes * 1000 - used) < 1000);
};

/** One row read against the header: the line, or everything that is wrong with it. */
export const readLine = (
  row: readonly string[],
  columns: MeterColumns,
  { width, today }: { readonly width: number; readonly today: Day },
): { readonly line: MeterLine } | { readonly problems: readonly Problem[] } => {
  if (row.length > width && row.slice(width).some((cell) => cell.trim() !== '')) {
    return { problems: [{ field: 'line', found: String(row.length), problem: 'columns' }] };
  }
  const cells = cellsOf(row, columns);
  const estimated = readWay(cells.way);
  const from = readDay(cells.from);
  const read = {
    customerNo: readNumber(cells.customerNo),
    meterNo: readNumber(cells.meterNo),
    from,
    to: readTo(cells.to, from, today),
    before: readRegister(cells.before, estimated === true),
    after: readRegister(cells.after, estimated === true),
    usage: readUsage(cells.usage),
    way: estimated,
    replaced: readReplaced(cells.replaced),
  };
  const fields: readonly MeterField[] = [
    'customerNo',
    'meterNo',
    'from',
    'to',
    'before',
    'after',
    'usage',
    'way',
    'replaced',
  ];
  const problems = fields.flatMap((field): Problem[] => {
    const value = read[field];
    return isWrong(value)
      ? [{ field, found: cells[field].slice(0, foundMax), problem: value.problem }]
      : [];
  });
  const { customerNo, meterNo, to, before, after, usage, way, replaced } = read;
  if (
    isWrong(customerNo) ||
    isWrong(meterNo) ||
    isWrong(from) ||
    isWrong(to) ||
    isWrong(before) ||
    isWrong(after) ||
    isWrong(usage) ||
    isWrong(way) ||
    isWrong(replaced)
  ) {
    return { problems };
  }
  const line = {
    customerNo,
    meterNo,
    from,
    to,
    before,
    after,
    litres: usage,
    estimated: way,
    replaced,
  };
  return isConsistent(line)
    ? { line }
    : { problems: [{ field: 'usage', found: cells.usage, problem: 'difference' }] };
};
