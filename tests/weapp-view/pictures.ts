/** Which pages are looked at, as whom, and in which ways. */
import type { Person } from '../journeys/person';
import type { Picture, Way } from './picture';
import { picturesOfBureau } from './pictures-of-bureau';
import { picturesOfCounter } from './pictures-of-counter';
import { picturesOfOffices } from './pictures-of-offices';
import { picturesOfSheets } from './pictures-of-sheets';

const all: readonly Way[] = ['phone', 'narrow', 'elder', 'dark'];
const one: readonly Way[] = ['phone'];

const inEnglish = async (person: Person) => {
  await person.tap('English');
  await person.sees('Report a leak');
};
const reportInEnglish = async (person: Person) => {
  await inEnglish(person);
  await person.tap('Report a leak');
};
const openLine = async (person: Person) => {
  await person.tap(/修好家里漏水/);
  await person.sees('校验码');
};
const askForSoap = async (person: Person) => {
  await person.tap(/^肥皂，30 分，预留/);
  await person.sees('预留肥皂？');
};

/** `{passbook}`, `{household}` and `{pickup}` in an address stand for those of 张海生. */
export const pictures: readonly Picture[] = [
  {
    name: 'home',
    brings: { call: 'home', lists: ['acts', 'bills'] },
    who: 'lin',
    page: 'pages/home',
    ways: all,
    sees: /现在可以做|看存折/,
  },
  { name: 'home-nobody', who: null, page: 'pages/home', ways: one, sees: '还没有登录' },
  {
    name: 'passbook',
    brings: { call: 'passbook', lists: ['months', 'lines'] },
    who: 'lin',
    page: 'pages/passbook',
    ways: all,
    sees: '承前页',
  },
  {
    name: 'line',
    who: 'lin',
    page: 'pages/passbook',
    ways: ['phone', 'elder'],
    before: openLine,
    isLong: false,
  },
  {
    name: 'exchange',
    brings: { call: 'shelf', lists: ['items'] },
    who: 'lin',
    page: 'pages/exchange',
    ways: all,
    sees: '水嘴起泡器',
  },
  {
    name: 'reserve',
    who: 'lin',
    page: 'pages/exchange',
    ways: ['phone', 'narrow'],
    before: askForSoap,
    isLong: false,
  },
  {
    name: 'benchmarks',
    brings: { call: 'benchmarks', lists: ['items'] },
    who: null,
    page: 'pages/benchmarks',
    ways: all,
    sees: '公共机构',
  },
  {
    name: 'mine',
    brings: { call: 'me' },
    who: 'lin',
    page: 'pages/mine',
    ways: all,
    sees: '改称呼',
  },
  { name: 'mine-nobody', who: null, page: 'pages/mine', ways: one, sees: '还没有登录' },
  { name: 'mine-clerk', who: 'li', page: 'pages/mine', ways: one },
  {
    name: 'show-code',
    brings: { call: 'showCode' },
    who: 'lin',
    page: 'resident/show-code',
    ways: all,
    sees: /30 秒换一个/,
  },
  { name: 'scan', who: 'lin', page: 'resident/scan', ways: all, sees: /输入号码/ },
  {
    name: 'entry',
    brings: { call: 'entry' },
    who: 'lin',
    page: 'resident/entry?seq=3',
    ways: one,
    sees: '校验码',
  },
  {
    name: 'household',
    brings: { call: 'household', lists: ['fixtures'] },
    who: 'lin',
    page: 'resident/household',
    ways: ['phone', 'elder'],
  },
  {
    name: 'open-household',
    brings: { call: 'districts', lists: ['items'] },
    who: 'new',
    page: 'resident/open-household',
    ways: one,
  },
  { name: 'join', who: 'new', page: 'resident/join', ways: one },
  {
    name: 'credit',
    brings: { call: 'creditBook', lists: ['lines', 'benefits'] },
    who: 'lin',
    page: 'resident/credit',
    ways: all,
    sees: '只加分，不扣分。',
  },
  {
    name: 'settings',
    brings: { call: 'me' },
    who: 'lin',
    page: 'resident/settings',
    ways: ['phone', 'elder'],
  },
  {
    name: 'consent',
    brings: { call: 'consentText' },
    who: 'new',
    page: 'resident/consent',
    ways: one,
    sees: '隐私说明',
  },
  {
    name: 'reservations',
    brings: { call: 'reservations', lists: ['items'] },
    who: 'lin',
    page: 'resident/reservations',
    ways: one,
  },
  {
    name: 'print',
    brings: { call: 'printPage', lists: ['lines'] },
    who: 'lin',
    page: 'resident/print',
    ways: one,
    sees: /校验码/,
  },
  {
    name: 'claims',
    brings: { call: 'claims', lists: ['items'] },
    who: 'zhang',
    page: 'resident/claims',
    ways: one,
  },
  {
    name: 'water-report',
    brings: { call: 'waterReport', lists: ['bills'] },
    who: 'lin',
    page: 'resident/water-report',
    ways: all,
    sees: '定下目标',
  },
  {
    name: 'looks',
    brings: { call: 'looks', lists: ['items'] },
    who: 'lin',
    page: 'resident/looks',
    ways: one,
  },
  { name: 'take-post', who: 'new', page: 'resident/take-post', ways: one, sees: '岗位' },
  ...picturesOfOffices,
  ...picturesOfCounter,
  {
    name: 'spots',
    brings: { call: 'spots', lists: ['items'] },
    who: null,
    page: 'visitor/spots',
    ways: one,
    sees: /桃花岛/,
  },
  {
    name: 'spot-zh',
    brings: { call: 'spot', lists: ['tips', 'others'] },
    who: null,
    page: 'visitor/spot?id=putuoshan',
    ways: all,
    sees: '谢谢你省着用',
  },
  {
    name: 'spot-en',
    brings: { call: 'spot', lists: ['tips', 'others'] },
    who: null,
    page: 'visitor/spot?id=putuoshan',
    ways: all,
    before: inEnglish,
  },
  {
    name: 'benchmark',
    brings: { call: 'benchmark', lists: ['figures', 'measures'] },
    who: null,
    page: 'visitor/benchmark?id=bm_demo-hotel',
    ways: one,
  },
  {
    name: 'programme',
    brings: { call: 'programme', lists: ['groups'] },
    who: null,
    page: 'visitor/programme',
    ways: all,
    sees: '项任务',
  },
  {
    name: 'rules',
    brings: { call: 'rulebook', lists: ['rules'] },
    who: null,
    page: 'visitor/rules',
    ways: one,
    sees: '节水讲座',
  },
  {
    name: 'offices',
    brings: { call: 'places', lists: ['items'] },
    who: null,
    page: 'visitor/offices',
    ways: one,
  },
  {
    name: 'report-zh',
    brings: { call: 'districts', lists: ['items'] },
    who: null,
    page: 'visitor/report',
    ways: all,
  },
  {
    name: 'report-en',
    who: null,
    page: 'visitor/spot?id=putuoshan',
    ways: all,
    before: reportInEnglish,
  },
  {
    name: 'reports',
    brings: { call: 'myReports', lists: ['items'] },
    who: 'lin',
    page: 'resident/reports',
    ways: all,
  },
  ...picturesOfSheets,
  ...picturesOfBureau,
];
