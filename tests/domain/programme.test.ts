import { boardOf, standingOf, type PlanTask, type TargetReport } from '@domain/programme';
import { parseDay, type Day } from '@kernel/day';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
};
const today = day('2026-11-24');

const target = (indicator: string, by: string | null) =>
  ({ indicator, op: '=', value: 5, unit: '个', by, quote: indicator }) as const;
const task = (no: number, programme: string, targets: PlanTask['targets']): PlanTask => ({
  ...{ no, programme, targets, category: '示例', content: '示例', inApp: 'tracked' },
  ...{ leadUnits: ['示例单位'], supportingUnits: [], feature: null },
});
const tasks = [
  task(1, '甲行动', []),
  task(2, '甲行动', [target('一', '2022'), target('二', null)]),
  task(3, '乙行动', [target('三', '2027')]),
];
const report = (of: number, at: number, value: string, asOf: string): TargetReport => ({
  ...{ task: of, target: at, value, asOf: day(asOf), confirmedBy: '示例单位' },
});

describe('how a target stands', () => {
  test('waits for confirmation when its year has passed without a report', () => {
    expect(standingOf({ by: '2022' }, false, today)).toBe('past');
  });
  test('is open through the last day of its year, and without a year', () => {
    expect(standingOf({ by: '2026' }, false, day('2026-12-31'))).toBe('open');
    expect(standingOf({ by: '2026' }, false, day('2027-01-01'))).toBe('past');
    expect(standingOf({ by: null }, false, today)).toBe('open');
  });
  test('is reported once it was, whatever the year', () => {
    expect(standingOf({ by: '2022' }, true, today)).toBe('reported');
  });
});

describe('the board', () => {
  test('groups the tasks, with first and last number and how many targets have a report', () => {
    const groups = boardOf(tasks, [report(2, 2, '4', '2023-01-01')], today);
    expect(groups.map(({ tasks: _tasks, ...group }) => group)).toEqual([
      { programme: '甲行动', first: 1, last: 2, targets: 2, reported: 1 },
      { programme: '乙行动', first: 3, last: 3, targets: 1, reported: 0 },
    ]);
  });

  test('a target without a report has none, not nought (invariant 1)', () => {
    const groups = boardOf(tasks, [], today);
    const found = groups[0]?.tasks[1]?.targets[0];
    expect(found).toMatchObject({ report: null, standing: 'past' });
  });

  test('of several reports the newest counts, in whatever order they come (invariant 3)', () => {
    const reports = [
      report(2, 1, '新', '2024-06-30'),
      report(2, 1, '旧', '2023-01-01'),
      report(3, 1, '别的任务', '2025-01-01'),
    ];
    const found = boardOf(tasks, reports, today)[0]?.tasks[1]?.targets[0]?.report;
    expect(found).toEqual({ value: '新', asOf: '2024-06-30', confirmedBy: '示例单位' });
  });
});
