/** Ways to earn: paper slips, a label with its receipt, and a year of less water. */
import { addMonths, dayOf, monthOf } from '@kernel/day';
import { pictureOf, takes } from '../journeys/takes';
import type { Person } from '../journeys/person';
import { askAt, type Asking } from './ask-door';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'elder-narrow', 'dark'];
const office = 'of_demo-donggang';
const bureau = 'of_demo-bureau';
const addressOf = ({ page }: Person): string => new URL(page.url()).origin;

const tapped = (row: string | RegExp, sees: string | RegExp) => async (person: Person) => {
  await person.tap(row);
  await person.sees(sees);
};
const toBlocks = tapped('印单、查单', '印一叠新的');

/** A printed block, one slip of it booked today. */
const printed = async ({ ask, send }: Asking) => {
  const found = await ask<{ items: readonly unknown[] }>('li', 'office/slipBlocks', { office });
  if (found.items.length > 0) return;
  await send('li', 'office/printSlips', { office, slips: 10, rule: 'volunteer' });
  const { block } = await send<{ block: string }>('li', 'office/printSlips', { office, slips: 4 });
  const { items } = await ask<{ items: readonly { serial: string }[] }>('li', 'office/slipBlock', {
    ...{ office, block },
  });
  const [first] = items;
  await send('li', 'office/postSlip', {
    ...{ office, slip: first?.serial ?? '', passbookNo: await passbookOf(ask) },
    ...{ rule: 'toilet-check', day: dayOf(new Date()) },
  });
};
const passbookOf = async (ask: Asking['ask']): Promise<string> => {
  const me = await ask<{ household: { passbookNo: string } }>('zhang', 'resident/me');
  return me.household.passbookNo;
};
const openSlipOf = async (person: Person): Promise<string> => {
  const { ask } = askAt(addressOf(person));
  const blocks = await ask<{ items: readonly { no: string; rule: string | null }[] }>(
    ...(['li', 'office/slipBlocks', { office }] as const),
  );
  const block = blocks.items.find(({ rule }) => rule === null)?.no;
  const { items } = await ask<{ items: readonly { serial: string; state: string }[] }>(
    ...(['li', 'office/slipBlock', { office, block }] as const),
  );
  return items.find(({ state }) => state === 'open')?.serial ?? '';
};
const fillSlip = async (person: Person) => {
  const { ask } = askAt(addressOf(person));
  await person.fills('记事单号', await openSlipOf(person));
  await person.fills('存折号', await passbookOf(ask));
  await person.sees('哪天做的');
};
const printSlips = async (person: Person) => {
  await toBlocks(person);
  await person.tap(/^\d{6}，4 张/);
  await person.tap('打印这一叠');
  await person.sees('节水记事单');
};

/** 林小满 has a tap of grade 1 to tell of. */
const withTap = async ({ ask, send }: Asking) => {
  const { fixtures } = await ask<{ fixtures: readonly { kind: string }[] }>(
    'lin',
    'resident/household',
  );
  if (fixtures.some(({ kind }) => kind === 'tap')) return;
  await send('lin', 'resident/addFixture', { kind: 'tap', place: '厨房' });
};
const fillLabel = async (person: Person) => {
  await person.tap('厨房的水嘴');
  // The digits of the way before are still good, and no others are asked for.
  const asking = person.button('要一个号码');
  if (await asking.isVisible()) await asking.click();
  const digits = (await person.reads('.code-paper-digits')).replace(/\s/g, '');
  await takes(person, '拍照', await pictureOf(person, digits));
  await person.sees('照水效标识填');
  await person.fills('产品规格型号', '示例 JT-100');
};

/** A run that counted, opened by 方姐 unless one is open. */
const counted = async ({ ask, send }: Asking) => {
  const { items } = await ask<{ items: readonly { status: string }[] }>(
    'fang',
    'bureau/yearlyRuns',
    {
      office: bureau,
    },
  );
  if (items.length > 0) return;
  const month = addMonths(monthOf(new Date()), -1);
  const { run } = await send<{ run: string }>('fang', 'bureau/openYearlyRun', {
    office: bureau,
    month,
  });
  await send('fang', 'bureau/carryOnYearlyRun', { office: bureau, run });
};
const openRun = tapped(/^20\d\d年\d+月到/, '算出来');

const slips = { who: 'li', page: 'office/slips', ways: shapes, prepares: printed } as const;
/** Nobody of the demo is in the programme for a year yet: numbers to look at. */
const many = (value: Readonly<Record<string, unknown>>) => ({
  ...value,
  of: 1_604,
  items: Array.isArray(value['items'])
    ? value['items'].map((run: Readonly<Record<string, unknown>>) => ({
        ...run,
        ...{ looked: 1_604, homes: 128, points: 2_310 },
        whyNot: { less: 902, short: 311, joined: 204, people: 37, estimated: 19, empty: 3 },
      }))
    : [],
});
const settle = {
  page: 'bureau/settle',
  ways: [...shapes, 'wide'],
  prepares: counted,
  changed: { yearlyRuns: many },
} as const;

/** A settlement that waits for another person, opened by 方姐 unless there is one. */
const periodOpened = async ({ ask, send }: Asking) => {
  const { items } = await ask<{ items: readonly unknown[] }>('fang', 'bureau/settlements', {
    office: bureau,
  });
  if (items.length > 0) return;
  const month = addMonths(monthOf(new Date()), -1);
  const asked = { office: bureau, rule: 'meter-reading', month };
  await send('fang', 'bureau/openSettlement', asked);
};
const toPeriods = tapped('报读数账期', '哪个月的账单');
const openPeriod = async (person: Person) => {
  await toPeriods(person);
  await tapped(/^20\d\d年\d+月的账单/, '按哪条')(person);
};
/** Four households of the demo have bills: a city that is half way. */
const paying = (value: Readonly<Record<string, unknown>>) => ({
  ...value,
  items: Array.isArray(value['items'])
    ? value['items'].map((each: Readonly<Record<string, unknown>>) => ({
        ...each,
        ...{ status: 'paying', of: 452_310, looked: 186_000, settled: 171_204, points: 856_020 },
        decidedCalled: '邱科长',
      }))
    : [],
});
const period = {
  page: 'bureau/settle',
  ways: [...shapes, 'wide'],
  prepares: periodOpened,
} as const;

export const picturesOfEarning: readonly Picture[] = [
  { ...slips, name: 'slips', sees: '记事单号' },
  { ...slips, name: 'slip-book', before: fillSlip },
  { ...slips, name: 'slip-blocks', before: toBlocks },
  {
    ...slips,
    name: 'slip-block',
    before: async (person) => {
      await toBlocks(person);
      await tapped(/^\d{6}，4 张/, '打印这一叠')(person);
    },
    isLong: false,
  },
  {
    ...slips,
    name: 'slip-print-form',
    before: async (person) => {
      await toBlocks(person);
      await tapped('印一叠新的', '单上印哪件事')(person);
    },
    isLong: false,
  },
  { ...slips, name: 'printed-slips', ways: ['phone', 'elder-narrow', 'paper'], before: printSlips },
  {
    name: 'label-claim',
    who: 'lin',
    page: 'resident/photo-claim?rule=label-product-1',
    ways: shapes,
    prepares: withTap,
    before: fillLabel,
  },
  {
    ...{ ...settle, name: 'settle', who: 'fang', sees: /算出|记了/ },
    brings: { call: 'yearlyRuns', lists: ['items'] },
  },
  { ...settle, name: 'settle-run', who: 'qiu', before: openRun, isLong: false },
  {
    ...{ ...period, name: 'settle-period', who: 'fang', sees: '哪个月的账单' },
    opens: (person) => person.tap('报读数账期'),
    brings: { call: 'settlements', lists: ['items'] },
  },
  { ...period, name: 'settle-period-waits', who: 'qiu', before: openPeriod, isLong: false },
  {
    ...period,
    name: 'settle-period-pays',
    who: 'qiu',
    changed: { settlements: paying },
    before: openPeriod,
    isLong: false,
  },
];
