/** A household's water: its report, its meter and bills, and the leaks it has reported. */
import type { Person } from '../journeys/person';
import type { Asking } from './ask-door';
import type { Change, Value } from './face';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'narrow', 'elder', 'dark'];
const reads: readonly Way[] = [
  ...[...shapes, 'wide'],
  ...['loading', 'empty', 'broken', 'unreached', 'offline'],
];

/** Like homes are shown from twenty on; the demo has fewer. */
const comparedAs = (standing: string, ownADay: number): Value => ({
  comparison: { kind: 'shown', homes: 42, ownADay, usualADay: 110, standing },
  face: standing === 'more' ? 'calm' : 'smile',
});
const leaks = (certainty: string): Value => ({
  jump: { certainty, aDayNow: 420, aDayUsual: 225, isSeasonKnown: certainty === 'likely' },
  face: 'calm',
});
const reportWith =
  (part: Value): Change =>
  (found) => ({ ...found, ...part });
const report = {
  who: 'lin',
  page: 'resident/water-report',
  ways: shapes,
  sees: '定下目标',
} as const;
const variant = (name: string, part: Value): Picture => ({
  ...report,
  name: `water-report-${name}`,
  changed: { waterReport: reportWith(part) },
});

const unfold = async (person: Person) => {
  await person.tap('看数字');
};

const states: readonly Value[] = [
  { id: 'rp_1', status: 'reported' },
  { id: 'rp_2', status: 'assigned', isLate: true, officeName: '东港示例社区窗口', kind: 'pipe' },
  {
    ...{ id: 'rp_3', status: 'fixed', officeName: '东港示例社区窗口', kind: 'toilet' },
    ...{ fixedNote: '换了水箱里的浮球', isJoined: true },
  },
  {
    ...{ id: 'rp_4', status: 'closed', officeName: '东港示例社区窗口', kind: 'sprinkler' },
    ...{ fixedNote: '换了垫圈', seq: 3, points: 10 },
  },
  { id: 'rp_5', status: 'closed', fixedNote: '换了垫圈', unpaid: 'CAP_MONTH' },
  { id: 'rp_6', status: 'rejected', reason: '看过了，是路面洒水，没有漏' },
];
/** 林小满 reports one leak; the other states are made of it. */
const reportOne = async ({ ask, send }: Asking) => {
  const { items } = await ask<{ items: readonly unknown[] }>('lin', 'resident/myReports');
  if (items.length > 0) return;
  const found = await ask<{ items: readonly { code: string; name: string }[] }>(
    'lin',
    'visitor/districts',
  );
  const district = found.items.find(({ name }) => name === '普陀区')?.code;
  await send('lin', 'visitor/reportLeak', {
    ...{ kind: 'tap', place: '示例菜场北门的洗手池', district },
  });
};
const inEveryState: Change = (found) => {
  const { items } = found;
  const [first] = Array.isArray(items) ? items : [];
  return { ...found, items: states.map((state) => ({ ...first, ...state })) };
};

const type = (value: string) => async (person: Person) => {
  await person.fills('水表上黑色的数字', value);
  await person.tap('看看对不对');
  await person.sees('核对读数');
};
/** As it is before anybody has agreed. */
const unanswered: Change = (found) => {
  const { consent } = found;
  const asked = typeof consent === 'object' ? { ...consent, given: null, mine: true } : consent;
  return { ...found, bills: [], consent: asked };
};
const openConsent = async (person: Person) => {
  await person.tap(/^看说明，同意收账单/);
  await person.sees('随时收回');
};
const meter = { who: 'lin', page: 'resident/meter', ways: shapes } as const;

export const picturesOfWater: readonly Picture[] = [
  {
    ...report,
    name: 'water-report',
    ways: reads,
    brings: { call: 'waterReport', lists: ['bills'] },
  },
  { ...report, name: 'water-report-table', before: unfold },
  variant('little', comparedAs('little', 48)),
  variant('less', comparedAs('less', 88)),
  variant('like', comparedAs('like', 112)),
  variant('more', comparedAs('more', 151)),
  variant('likely-leak', leaks('likely')),
  variant('perhaps-leak', leaks('perhaps')),
  variant('off', { compares: false, comparison: { kind: 'hidden', why: 'off' } }),
  { ...variant('goal', { goalBuckets: 10 }), sees: '改成这个目标' },
  {
    ...report,
    name: 'water-report-unmetered',
    changed: { waterReport: reportWith({ supply: 'unmetered', bills: [] }) },
    sees: '你家没有单独的水表',
  },
  {
    ...{ name: 'water-paper', who: 'lin', page: 'resident/print?sheet=water' },
    ways: [...shapes, 'wide'],
    sees: /先做这一件/,
  },
  {
    ...meter,
    name: 'meter',
    brings: { call: 'meter', lists: ['bills', 'readings'] },
    ways: reads,
    sees: '报读数',
  },
  {
    ...meter,
    name: 'meter-check',
    ways: shapes,
    opens: type('1300'),
    brings: { call: 'checkReading' },
  },
  {
    ...meter,
    name: 'meter-faces',
    ways: ['loading', 'broken', 'unreached'],
    opens: type('1300'),
    brings: { call: 'checkReading' },
  },
  { ...meter, name: 'meter-consent', changed: { meter: unanswered }, before: openConsent },
  {
    ...meter,
    name: 'meter-unmetered',
    changed: { meter: reportWith({ supply: 'unmetered' }) },
    sees: '你家没有单独的水表',
  },
  {
    name: 'reports',
    brings: { call: 'myReports', lists: ['items'] },
    who: 'lin',
    page: 'resident/reports',
    ways: reads,
    prepares: reportOne,
    sees: /示例菜场/,
  },
  {
    name: 'reports-states',
    who: 'lin',
    page: 'resident/reports',
    ways: shapes,
    prepares: reportOne,
    changed: { myReports: inEveryState },
    sees: '没有受理',
  },
];
