/** The bureau's pages, and what opens on them. */
import { addDays, dayOf } from '@kernel/day';
import type { Person } from '../journeys/person';
import type { Asking } from './ask-door';
import { answerOnce } from './face';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'narrow', 'wide', 'dark', 'elder'];
const reads: readonly Way[] = [...shapes, 'loading', 'empty', 'broken', 'unreached', 'offline'];

const turnTo = (part: string | RegExp) => async (person: Person) => {
  await person.tap(part);
};
const openRule = async (person: Person) => {
  await person.tap(/^节水讲座，/);
};
const writeRule = async (person: Person) => {
  await openRule(person);
  await person.tap('改这一条');
};
const openActivity = async (person: Person) => {
  await person.tap('示例：东港节水集市');
  await person.sees('活动结束以后，才能抽人回访。');
};
const previewRule = async (person: Person) => {
  await writeRule(person);
  await person.fills('积分', '12');
  await person.fills('出处', '示例通知');
  await person.tap('看看会怎样');
};
const openProposal = async (person: Person) => {
  await person.tap('等核准 1');
  await person.tap(/^查马桶漏不漏 · 第 2 版/);
};
const openOffice = async (person: Person) => {
  await person.tap('东港示例社区窗口');
};
const appoint = async (person: Person) => {
  await openOffice(person);
  await person.fills('窗口上怎么称呼', '示例新同事');
  await person.tap('经办');
  await person.tap('发派岗码');
  await person.sees('只告诉本人。请他在“我的 → 领岗位”里输入。');
};
const askEnd = async (person: Person) => {
  await openOffice(person);
  await person.tap(/^李姐 · 经办/);
  await person.sees(/^结束 李姐/);
};

/** The auditor's reconcile, stopped after its first step: how far it is stays in sight. */
const reconcileHalf = async (person: Person) => {
  const first = { last: null, under: { part: 'account', passed: 12_000, all: 40_000 } };
  await answerOnce(person.context, 'reconcile', first);
  await person.tap('对账');
  await person.tap(/全部对一遍|接着对完/);
  await person.sees('正在对存折，12000 / 40000');
};

type Rule = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly waiting: string | null;
};
const asked = [
  ...(['title', 'act', 'icon', 'evidence', 'credit', 'timesDay', 'timesMonth'] as const),
  ...(['perFixture', 'checkers', 'byDesk', 'clause'] as const),
];
/** 邱科长 asks that one rule be changed. */
const propose = async ({ ask, send }: Asking) => {
  const office = 'of_demo-bureau';
  const { items } = await ask<{ items: readonly Rule[] }>('qiu', 'bureau/rules', { office });
  const rule = items.find(({ id }) => id === 'toilet-check');
  if (rule === undefined || rule.waiting !== null) return;
  await send('qiu', 'bureau/proposeRule', {
    ...Object.fromEntries(asked.map((name) => [name, rule[name]])),
    ...{ office, rule: rule.id, points: 8, source: '示例通知：查漏一次记 8 分' },
    ...{ effectiveFrom: addDays(dayOf(new Date()), 1), reason: '马桶漏水最费水，多给三分' },
  });
};

const ledger = { who: 'shen', page: 'bureau/ledger', ways: reads } as const;
const rules = { who: 'fang', page: 'bureau/rules', ways: reads } as const;
const staff = { who: 'qiu', page: 'bureau/staff', ways: reads } as const;
const checks = (wrong: number) => ({
  last: {
    at: new Date().toISOString(),
    checks: [
      { name: 'a', title: '每本存折的余额等于各笔之和', wrong: 0 },
      { name: 'b', title: '积分批次的剩余等于可用和已预留之和', wrong },
    ],
  },
  isUnderWay: false,
});

export const picturesOfBureau: readonly Picture[] = [
  {
    ...ledger,
    name: 'bureau-figures',
    brings: { call: 'figures', lists: ['items'] },
    sees: '东港示例社区窗口',
  },
  { ...ledger, name: 'bureau-ledger-admin', who: 'qiu', ways: shapes, sees: '东港示例社区窗口' },
  {
    ...ledger,
    name: 'bureau-reconcile',
    ways: reads.filter((way) => way !== 'wide'),
    brings: { call: 'reconciled' },
    opens: turnTo('对账'),
    sees: /全部对一遍|接着对完/,
  },
  {
    ...ledger,
    name: 'bureau-reconcile-half',
    ways: shapes.filter((way) => way !== 'wide'),
    before: reconcileHalf,
    isUnderWay: true,
  },
  {
    ...ledger,
    name: 'bureau-reconcile-wrong',
    ways: shapes.filter((way) => way !== 'wide'),
    changed: { reconciled: () => checks(2) },
    opens: turnTo('对账'),
    sees: '2 处不对',
  },
  {
    ...ledger,
    name: 'bureau-seals',
    brings: { call: 'seals', lists: ['items'] },
    opens: turnTo('封账'),
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
  {
    ...rules,
    name: 'bureau-rule-open',
    brings: { call: 'ruleVersions', lists: ['items'] },
    opens: openRule,
    sees: '各版',
  },
  { ...rules, name: 'bureau-rule-change', ways: shapes, before: writeRule },
  {
    ...rules,
    name: 'bureau-rule-preview',
    brings: { call: 'previewRule' },
    opens: previewRule,
    sees: '当时没记上的不在账里，算不进来。已经记下的分不会改。',
  },
  {
    ...rules,
    name: 'bureau-proposals-open',
    prepares: propose,
    brings: { call: 'ruleProposals', lists: ['items'] },
    opens: turnTo(/^等核准/),
    sees: /第 2 版/,
  },
  {
    ...rules,
    name: 'bureau-proposal',
    ways: shapes,
    prepares: propose,
    before: openProposal,
    sees: '退回要写；核准可以不写',
  },
  {
    ...rules,
    name: 'bureau-proposal-mine',
    who: 'qiu',
    ways: shapes,
    prepares: propose,
    before: openProposal,
    sees: '自己提的，等另一位同事核准。',
  },
  {
    ...rules,
    name: 'bureau-proposals',
    brings: { call: 'ruleProposals', lists: ['items'] },
    opens: turnTo('办过的'),
  },
  {
    ...staff,
    name: 'bureau-staff',
    brings: { call: 'offices', lists: ['items'] },
    sees: '东港示例社区窗口',
  },
  {
    ...staff,
    name: 'bureau-staff-open',
    brings: { call: 'officeStaff', lists: ['items'] },
    opens: openOffice,
    sees: '窗口上怎么称呼',
  },
  { ...staff, name: 'bureau-appointed', ways: shapes, before: appoint },
  { ...staff, name: 'bureau-end-post', ways: shapes, before: askEnd },
  {
    ...staff,
    name: 'bureau-register',
    brings: { call: 'districts', lists: ['items'] },
    opens: turnTo('登记网点'),
    sees: '网点全称',
  },
];
