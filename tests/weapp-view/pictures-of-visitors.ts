/** What anybody reads without signing in: places, listings, rules, and a leak that one reports. */
import type { Person } from '../journeys/person';
import { answerOnce } from './face';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'narrow', 'elder', 'dark'];
const reads: readonly Way[] = [...shapes, 'loading', 'empty', 'broken', 'unreached', 'offline'];
const wide: readonly Way[] = [...reads, 'wide'];

const turnTo = (language: string) => async (person: Person) => {
  await person.tap(language);
};
const openReport = (language: string, act: string) => async (person: Person) => {
  await person.tap(language);
  await person.tap(act);
};
const fill = async (person: Person) => {
  await person.tap('水龙头没关紧');
  await person.tap('普陀区');
  await person.fills('在哪里', '示例步行街东口的洗手台');
};
const send = async (person: Person) => {
  await fill(person);
  await person.tapId('report-send');
};
const sent = (isFollowed: boolean) => ({
  ...{ report: 'rp_shown', joined: false, dueDay: '2026-12-01' },
  ...{ mayEarn: isFollowed, isFollowed },
});
const sendAs = (isFollowed: boolean) => async (person: Person) => {
  await answerOnce(person.context, 'reportLeak', sent(isFollowed));
  await send(person);
  await person.sees('收到了，谢谢你');
};
const fillAbroad = (what: string, where: string) => async (person: Person) => {
  await person.tap(what);
  await person.fills(where, 'Ferry gate');
};
const sendAbroad =
  (what: string, where: string, thanks: string | RegExp) => async (person: Person) => {
    await answerOnce(person.context, 'reportLeak', sent(false));
    await fillAbroad(what, where)(person);
    await person.tapId('report-send');
    await person.sees(thanks);
  };

const spot = {
  ...{ who: null, page: 'visitor/spot?id=putuoshan', ways: wide },
  brings: { call: 'spot', lists: ['tips', 'others'] },
} as const;
const report = { who: null, page: 'visitor/report' } as const;
const some: readonly Way[] = ['phone', 'narrow', 'elder', 'dark', 'wide'];
const writing: readonly Way[] = [
  'phone-broken',
  'narrow-broken',
  'elder-broken',
  'phone-unreached',
];

export const picturesOfVisitors: readonly Picture[] = [
  {
    name: 'spots',
    brings: { call: 'spots', lists: ['items'] },
    who: null,
    page: 'visitor/spots',
    ways: wide,
    sees: /桃花岛/,
  },
  { ...spot, name: 'spot-zh', sees: '谢谢你省着用' },
  { ...spot, name: 'spot-en', opens: turnTo('English'), sees: 'Report a leak' },
  { ...spot, name: 'spot-ja', opens: turnTo('日本語'), sees: '水漏れを知らせる' },
  { ...spot, name: 'spot-ko', opens: turnTo('한국어'), sees: '누수 신고' },
  { name: 'spot-gone', who: null, page: 'visitor/spot?id=nowhere', ways: ['phone'] },
  {
    name: 'benchmark',
    brings: { call: 'benchmark', lists: ['figures', 'measures'] },
    who: null,
    page: 'visitor/benchmark?id=bm_demo-hotel',
    ways: wide,
  },
  {
    name: 'programme',
    brings: { call: 'programme', lists: ['groups'] },
    who: null,
    page: 'visitor/programme',
    ways: wide,
    sees: '项任务',
  },
  {
    name: 'rules',
    brings: { call: 'rulebook', lists: ['rules'] },
    who: null,
    page: 'visitor/rules',
    ways: wide,
    sees: '节水讲座',
  },
  {
    name: 'offices',
    brings: { call: 'places', lists: ['items'] },
    who: null,
    page: 'visitor/offices',
    ways: wide,
  },
  {
    ...report,
    name: 'report-zh',
    brings: { call: 'districts', lists: ['items'] },
    ways: wide,
  },
  { ...report, name: 'report-filled', ways: some, before: fill },
  { ...report, name: 'report-sent', ways: some, before: sendAs(false), isUnderWay: true },
  {
    ...report,
    name: 'report-followed',
    who: 'lin',
    ways: some,
    before: sendAs(true),
    isUnderWay: true,
  },
  {
    ...report,
    name: 'report-not-sent',
    ways: writing,
    brings: { call: 'reportLeak' },
    opens: send,
  },
  {
    ...{ name: 'report-en', who: null, page: spot.page, ways: [...some, 'offline'] },
    brings: { call: 'reportLeak' },
    before: openReport('English', 'Report a leak'),
    sees: 'What did you see?',
  },
  {
    ...{ name: 'report-ja', who: null, page: spot.page, ways: some },
    before: openReport('日本語', '水漏れを知らせる'),
    sees: '何を見ましたか',
  },
  {
    ...{ name: 'report-ko', who: null, page: spot.page, ways: some },
    before: openReport('한국어', '누수 신고'),
    sees: '무엇을 보셨나요?',
  },
  {
    ...{ name: 'report-en-sent', who: null, page: spot.page, ways: some, isUnderWay: true },
    opens: openReport('English', 'Report a leak'),
    before: sendAbroad('Dripping tap', 'Where is it?', 'Received. Thank you.'),
  },
  {
    ...{ name: 'report-en-not-sent', who: null, page: spot.page, ways: writing },
    brings: { call: 'reportLeak' },
    opens: async (person) => {
      await openReport('English', 'Report a leak')(person);
      await fillAbroad('Dripping tap', 'Where is it?')(person);
      await person.tapId('report-send');
    },
  },
];
