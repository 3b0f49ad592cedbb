/** The bureau's pages, and what opens on them. */
import type { Person } from '../journeys/person';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'narrow', 'wide', 'dark', 'elder'];

const turnTo = (part: string) => async (person: Person) => {
  await person.tap(part);
};
const openRule = async (person: Person) => {
  await person.tap(/^节水讲座，/);
  await person.sees('各版');
};
const writeRule = async (person: Person) => {
  await openRule(person);
  await person.tap('改这一条');
};
const openActivity = async (person: Person) => {
  await person.tap('示例：东港节水集市');
  await person.sees('活动结束以后，才能抽人回访。');
};
const openOffice = async (person: Person) => {
  await person.tap('东港示例社区窗口');
  await person.sees('窗口上怎么称呼');
};

const ledger = { who: 'shen', page: 'bureau/ledger', ways: shapes } as const;
const rules = { who: 'fang', page: 'bureau/rules', ways: shapes } as const;
const staff = { who: 'qiu', page: 'bureau/staff', ways: shapes } as const;

export const picturesOfBureau: readonly Picture[] = [
  {
    ...ledger,
    name: 'bureau-figures',
    brings: { call: 'figures', lists: ['items'] },
    sees: '东港示例社区窗口',
  },
  {
    ...ledger,
    name: 'bureau-reconcile',
    brings: { call: 'reconciled' },
    before: turnTo('对账'),
    sees: /全部对一遍|接着对完/,
  },
  {
    ...ledger,
    name: 'bureau-seals',
    brings: { call: 'seals', lists: ['items'] },
    before: turnTo('封账'),
    sees: /当日印记/,
  },
  {
    name: 'bureau-activities',
    who: 'fang',
    page: 'bureau/activities',
    ways: shapes,
    sees: '示例：东港节水集市',
  },
  {
    name: 'bureau-activity-open',
    who: 'fang',
    page: 'bureau/activities',
    ways: shapes,
    before: openActivity,
  },
  {
    ...rules,
    name: 'bureau-rules',
    brings: { call: 'rules', lists: ['items'] },
    sees: '节水讲座',
  },
  { ...rules, name: 'bureau-rule-open', before: openRule },
  { ...rules, name: 'bureau-rule-change', before: writeRule },
  {
    ...rules,
    name: 'bureau-proposals',
    brings: { call: 'ruleProposals', lists: ['items'] },
    before: turnTo('办过的'),
  },
  {
    ...staff,
    name: 'bureau-staff',
    brings: { call: 'offices', lists: ['items'] },
    sees: '东港示例社区窗口',
  },
  { ...staff, name: 'bureau-staff-open', before: openOffice },
  { ...staff, name: 'bureau-register', before: turnTo('登记网点') },
];
