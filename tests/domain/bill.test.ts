/** 水费文件的一行：要么整行收，要么说清哪一格、要什么、怎么改。 */
import {
  fieldTitles,
  isSample,
  meterFields,
  problemWords,
  readHeader,
  readLine,
} from '@domain/bill';
import { dayOf, type Day } from '@kernel/day';

const today: Day = dayOf(new Date('2026-11-20T02:00:00Z'));
const { columns } = readHeader(meterFields.map((field) => fieldTitles[field]));
const good = ['0012345', 'A-001', '2026-09-01', '2026-10-31', '1200', '1216', '16', '实抄', '否'];
const read = (row: readonly string[]) => readLine(row, columns, { width: 9, today });
const withCell = (at: number, cell: string) =>
  good.map((each, place) => (place === at ? cell : each));

describe('the header', () => {
  it('is found in any order, with a mark, blanks, and the titles of exports', () => {
    const header = [
      '\uFEFF表号',
      ' 用户号',
      '起始日期',
      '截止日期',
      '本期抄见',
      '上期抄见',
      '用水量(m3)',
      '抄表方式',
    ];
    const found = readHeader(header);
    expect(found.missing).toEqual([]);
    expect(found.columns).toEqual({
      ...{ meterNo: 0, customerNo: 1, from: 2, to: 3, after: 4, before: 5, usage: 6, way: 7 },
    });
  });
  it('says which titles are missing', () => {
    expect(readHeader(['户号', '水量']).missing).toEqual([
      ...['表号', '账期起', '账期止', '上期读数', '本期读数', '抄表方式'],
    ]);
  });
});

describe('a row', () => {
  it('is read whole, the zeros of its numbers kept', () => {
    expect(read(good)).toEqual({
      line: {
        ...{ customerNo: '0012345', meterNo: 'A-001', from: '2026-09-01', to: '2026-10-31' },
        ...{ before: 1200, after: 1216, litres: 16_000, estimated: false, replaced: false },
      },
    });
  });
  it.each([
    ['2026/9/1', '2026-09-01'],
    ['2026年9月1日', '2026-09-01'],
    ['２０２６-０９-０１', '2026-09-01'],
    ['2026-09-01 00:00:00', '2026-09-01'],
  ])('reads the day %s', (written, from) => {
    expect(read(withCell(2, written))).toMatchObject({ line: { from } });
  });
  it.each([
    ['a turned register', ['99990', '6', '16', '实抄', '否'], 16_000],
    ['an exchanged meter', ['1200', '5', '12', '实抄', '是'], 12_000],
    ['an estimate without values', ['', '', '14.5', '估抄', ''], 14_500],
    ['a rounded usage', ['1200', '1216', '15.6', '实抄', '否'], 15_600],
  ])('takes %s', (_what, end, used) => {
    expect(read([...good.slice(0, 4), ...end])).toMatchObject({ line: { litres: used } });
  });
  it.each([
    [0, '', 'empty'],
    [0, '12', 'number'],
    [1, 'A 1', 'number'],
    [2, '2026-02-30', 'day'],
    [2, '2026-09', 'day'],
    [3, '2026-08-31', 'order'],
    [3, '2026-11-21', 'future'],
    [4, '', 'empty'],
    [5, '12a', 'whole'],
    [6, '-1', 'volume'],
    [6, '16吨', 'volume'],
    [6, '17', 'difference'],
    [7, '没抄', 'way'],
    [8, '也许', 'yes-no'],
  ] as const)('column %i, written “%s”: %s', (at, cell, problem) => {
    const found = read(withCell(at, cell));
    const field = meterFields[at];
    expect(found).toEqual({ problems: [{ field, found: cell, problem }] });
    const words = problemWords({ field: field ?? 'line', problem });
    expect([words.field, words.expected, words.fix].every((each) => each.length > 1)).toBe(true);
  });
  it('over more than a year is no billing period', () => {
    const found = read(good.map((each, at) => (at === 2 ? '2025-10-01' : each)));
    expect(found).toEqual({ problems: [{ field: 'to', found: '2026-10-31', problem: 'long' }] });
  });
  it('tells everything that is wrong at once', () => {
    const found = read(['', 'A-001', 'x', '2026-10-31', '1', '2', '', '实抄', '否']);
    expect('problems' in found && found.problems.map(({ field }) => field)).toEqual([
      ...['customerNo', 'from', 'usage'],
    ]);
  });
  it('with more cells than its header is one with a comma too many', () => {
    expect(read([...good, '多的'])).toMatchObject({
      problems: [{ field: 'line', problem: 'columns' }],
    });
    expect(read([...good, '', ''])).toHaveProperty('line');
  });
  it('of the template is known as a sample', () => {
    expect(isSample(['示例', 'A-001'])).toBe(true);
    expect(isSample(good)).toBe(false);
  });
});
