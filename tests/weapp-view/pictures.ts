/** Which pages are looked at, as whom, and in which ways. */
import type { Person } from '../journeys/person';
import type { Picture, Way } from './picture';
import { picturesOfBills } from './pictures-of-bills';
import { picturesOfBureau } from './pictures-of-bureau';
import { picturesOfEarning } from './pictures-of-earning';
import { picturesOfCounter } from './pictures-of-counter';
import { picturesOfCredit } from './pictures-of-credit';
import { picturesOfLearning } from './pictures-of-learning';
import { picturesOfOffices } from './pictures-of-offices';
import { picturesOfSheets } from './pictures-of-sheets';
import { picturesOfVisitors } from './pictures-of-visitors';
import { picturesOfWater } from './pictures-of-water';

const all: readonly Way[] = ['phone', 'narrow', 'elder', 'dark'];
const one: readonly Way[] = ['phone'];

const openLine = async (person: Person) => {
  await person.tap(/修好家里漏水/);
  await person.sees('校验码');
};
const askForSoap = async (person: Person) => {
  await person.tap(/^肥皂，30 分，预留/);
  await person.sees('预留肥皂？');
};

/** Asked for once, digits are shown again in each later way. */
const askForDigits = async (person: Person) => {
  await person.sees(/^(要一个号码|还有 \d\d:\d\d)$/);
  if (await person.button('要一个号码').isVisible()) await person.tap('要一个号码');
  await person.sees(/^还有 \d\d:\d\d$/);
};
const openClaim = async (person: Person) => {
  await person.tap(/^换装起泡器/);
  await person.sees('网点看过东西后记分。');
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
    name: 'looks',
    brings: { call: 'looks', lists: ['items'] },
    who: 'lin',
    page: 'resident/looks',
    ways: one,
  },
  { name: 'take-post', who: 'new', page: 'resident/take-post', ways: one, sees: '岗位' },
  ...picturesOfOffices,
  ...picturesOfCounter,
  ...picturesOfCredit,
  ...picturesOfEarning,
  ...picturesOfVisitors,
  ...picturesOfWater,
  {
    name: 'photo-claim',
    brings: { call: 'photoActs', lists: ['items'] },
    who: 'lin',
    page: 'resident/photo-claim',
    ways: all,
  },
  {
    name: 'photo-claim-code',
    who: 'lin',
    page: 'resident/photo-claim?rule=tap',
    ways: all,
    before: askForDigits,
    isLong: false,
  },
  { name: 'claim', who: 'zhang', page: 'resident/claims', ways: all, before: openClaim },
  ...picturesOfSheets,
  ...picturesOfBureau,
  ...picturesOfBills,
  ...picturesOfLearning,
];
