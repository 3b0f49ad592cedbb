/** The desk's pages, and the sheets that rise on them. */
import type { Person } from '../journeys/person';
import { openArchiveOf } from '../journeys/clerk';
import type { Picture, Way } from './picture';

const all: readonly Way[] = ['phone', 'narrow', 'elder', 'dark'];
const one: readonly Way[] = ['phone'];
const sheet: readonly Way[] = ['phone', 'elder-narrow'];

const openHousehold = async (person: Person) => {
  await person.tap(/^张\* 尾号/);
  await person.sees('来窗口办事');
};
const openArchive = async (person: Person) => {
  await openHousehold(person);
  await openArchiveOf(person);
};
const openSheet = (act: string, sees: string | RegExp) => async (person: Person) => {
  await openArchive(person);
  await person.tap(act);
  await person.sees(sees);
};
const choose = (act: string, choice: RegExp, sees: string | RegExp) => async (person: Person) => {
  await openArchive(person);
  await person.tap(act);
  await person.tap(choice);
  await person.sees(sees);
};
const openRow = (row: RegExp, sees: string | RegExp) => async (person: Person) => {
  await person.tap(row);
  await person.sees(sees);
};

const household = 'office/household?text={passbook}';
const found = { call: 'findHouseholds', lists: ['items'] };
const waiting = { call: 'worklist', lists: ['items'] };

export const picturesOfOffices: readonly Picture[] = [
  {
    name: 'desk',
    brings: { call: 'desk', lists: ['recent', 'lowStock'] },
    who: 'li',
    page: 'office/desk',
    ways: all,
    sees: '刚才',
  },
  { name: 'worklist', brings: waiting, who: 'wang', page: 'office/worklist', ways: one },
  {
    name: 'worklist-open',
    who: 'wang',
    page: 'office/worklist?kind=claims',
    ways: sheet,
    before: openRow(/· 换装起泡器/, /同意/),
    isLong: false,
  },
  { name: 'find', brings: found, who: 'li', page: household, ways: one, sees: /尾号/ },
  {
    name: 'office-household',
    who: 'li',
    page: household,
    ways: ['phone', 'narrow'],
    before: openHousehold,
  },
  { name: 'office-archive', who: 'li', page: household, ways: sheet, before: openArchive },
  {
    name: 'post',
    who: 'li',
    page: household,
    ways: sheet,
    before: choose('记分', /^节水讲座，\d/, /依据：/),
    isLong: false,
  },
  {
    name: 'post-fixture',
    who: 'li',
    page: household,
    ways: sheet,
    before: choose('记分', /^换装节水花洒，\d/, /依据：/),
    isLong: false,
  },
  {
    name: 'card',
    who: 'li',
    page: household,
    ways: sheet,
    before: openSheet('存折卡', /办一张卡|卡丢了/),
    isLong: false,
  },
  {
    name: 'office-line',
    who: 'li',
    page: household,
    ways: sheet,
    before: async (person) => {
      await openArchive(person);
      await person.tap(/，[+−]\d+ 分/);
      await person.sees(/冲正/);
    },
    isLong: false,
  },
  {
    name: 'hand-over',
    brings: { call: 'readCode' },
    who: 'li',
    page: 'office/hand-over?code={pickup}',
    ways: all,
    sees: /码对上了/,
  },
  {
    name: 'stock',
    brings: { call: 'stock', lists: ['items'] },
    who: 'li',
    page: 'office/stock',
    ways: one,
    sees: /毛巾/,
  },
  {
    name: 'stock-sheet',
    who: 'li',
    page: 'office/stock',
    ways: sheet,
    before: openRow(/^毛巾，架上/, '几条'),
    isLong: false,
  },
  {
    name: 'day',
    brings: { call: 'dayLines', lists: ['items'] },
    who: 'li',
    page: 'office/day',
    ways: one,
  },
  { name: 'reversals', brings: waiting, who: 'wang', page: 'office/reversals', ways: one },
  {
    name: 'office-reports',
    brings: { call: 'leakReports', lists: ['items'] },
    who: 'li',
    page: 'office/reports',
    ways: all,
  },
  {
    name: 'rechecks',
    brings: { call: 'rechecks', lists: ['items'] },
    who: 'chen',
    page: 'office/rechecks',
    ways: all,
  },
  {
    name: 'open-archive',
    brings: { call: 'districts', lists: ['items'] },
    who: 'li',
    page: 'office/open-archive',
    ways: one,
  },
  { name: 'office-print', who: 'li', page: 'office/print?what=card', ways: one },
  {
    name: 'office-print-month',
    brings: { call: 'printPage', lists: ['lines'] },
    who: 'li',
    page: 'office/print?household={household}',
    ways: ['phone', 'paper', 'elder-paper'],
    sees: '本月合计',
  },
];
