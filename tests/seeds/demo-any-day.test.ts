/**
 * The demo is told backwards from the day on which it is loaded, so its acts fall into other months
 * every day. Whatever that day is, none goes over a cap of its rule, and none lies in the future.
 */
import { addDays, dayOf, monthOfDay, type Day } from '@kernel/day';
import path from 'node:path';
import { readDemo } from '../../cloudfunctions/demo/files';
import { rowsOf, seedsFolder } from './reviewed-rows';

const demo = path.join(seedsFolder, 'demo');
const steps = readDemo(demo, 'history').rows;
const codes = readDemo(demo, 'codes').rows;
const numberOf = (found: unknown): number => (typeof found === 'number' ? found : Infinity);

const rules = new Map(rowsOf('rules.json').map((rule) => [String(rule['id']), rule]));
const [caps] = rowsOf('caps.json');

/** Whose household a person's own scans count for. */
const homes = new Map<string, string>([['linpo', '$hhLin']]);
for (const { as, path: step, keep } of steps) {
  const [kept] = Object.entries(keep ?? {}).find(([, field]) => field === 'household') ?? [];
  if (step === 'openHousehold' && kept !== undefined) homes.set(as, `$${kept}`);
}

type Act = { readonly home: string; readonly rule: string; readonly daysAgo: number };
const acts = steps.flatMap(({ as, path: step, daysAgo, input }): Act[] => {
  if (step === 'post') {
    return [{ home: String(input['household']), rule: String(input['rule']), daysAgo }];
  }
  if (step !== 'scan') return [];
  const code = codes.find(({ serial }) => input['code'] === `a.${serial}`);
  const home = homes.get(as);
  if (code === undefined || home === undefined) throw new Error(`a scan of ${as} is nobody's`);
  return [{ home, rule: code.rule, daysAgo }];
});

const counted = (keys: readonly string[], worth: (at: number) => number): Map<string, number> => {
  const sums = new Map<string, number>();
  keys.forEach((key, at) => sums.set(key, (sums.get(key) ?? 0) + worth(at)));
  return sums;
};

/** What goes over its cap when the demo is loaded on this day. */
const overAt = (today: Day): string[] => {
  const days = acts.map(({ daysAgo }) => addDays(today, -daysAgo));
  const of = (cap: string, keyOf: (act: Act, day: Day) => string) => {
    const keys = acts.map((act, at) => `${act.rule} ${act.home} ${keyOf(act, days[at] ?? today)}`);
    return [...counted(keys, () => 1)].filter(
      ([key, times]) => times > numberOf(rules.get(key.split(' ')[0] ?? '')?.[cap]),
    );
  };
  const points = (cap: string, keyOf: (day: Day) => string) => {
    const keys = acts.map(({ home }, at) => `${home} ${keyOf(days[at] ?? today)}`);
    const worth = (at: number) => Number(rules.get(acts[at]?.rule ?? '')?.['points']);
    return [...counted(keys, worth)].filter(([, sum]) => sum > numberOf(caps?.[cap]));
  };
  return [
    ...of('timesDay', (_, day) => day),
    ...of('timesMonth', (_, day) => monthOfDay(day)),
    ...of('timesEver', () => 'ever'),
    ...points('pointsDay', (day) => day),
    ...points('pointsMonth', monthOfDay),
  ].map(([key, sum]) => `${today}: ${key} ${String(sum)}`);
};

it('knows the rule, the home and the caps of every act', () => {
  expect(acts.length).toBeGreaterThan(150);
  expect(acts.filter(({ rule }) => !rules.has(rule))).toEqual([]);
  expect(acts.filter(({ home }) => !home.startsWith('$'))).toEqual([]);
  expect(caps).toMatchObject({ pointsDay: 45, pointsMonth: 300 });
});

it('tells nothing of the future, and of the day itself only its first minute', () => {
  expect(steps.filter(({ daysAgo }) => daysAgo < 0)).toEqual([]);
  const today = steps.filter(({ daysAgo }) => daysAgo === 0);
  expect(today.filter(({ time }) => time !== '00:00')).toEqual([]);
});

it('keeps within the caps on every day of four years', () => {
  const first = dayOf(new Date('2026-11-01T00:00:00Z'));
  const over = Array.from({ length: 1461 }, (_, at) => overAt(addDays(first, at))).flat();
  expect(over).toEqual([]);
});
