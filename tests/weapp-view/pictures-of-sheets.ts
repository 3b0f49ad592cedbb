/** What opens over a resident's page, and asks or tells. */
import type { Person } from '../journeys/person';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'narrow', 'dark', 'elder'];
const open = (name: string | RegExp) => async (person: Person) => {
  await person.tap(name);
};

const household = { who: 'lin', page: 'resident/household', ways: shapes, isLong: false } as const;
const settings = { who: 'lin', page: 'resident/settings', ways: shapes, isLong: false } as const;

export const picturesOfSheets: readonly Picture[] = [
  {
    name: 'rule-open',
    who: null,
    page: 'visitor/rules',
    ways: shapes,
    before: open(/^节水讲座/),
    isLong: false,
  },
  {
    name: 'personas',
    who: null,
    page: 'pages/mine',
    ways: shapes,
    before: open('换一个示例人物'),
    isLong: false,
  },
  {
    name: 'rename',
    who: 'lin',
    page: 'pages/mine',
    ways: shapes,
    before: open('改称呼'),
    isLong: false,
  },
  { ...household, name: 'edit', before: open('改住房、人数、供水') },
  { ...household, name: 'invite', before: open('邀请家里人') },
  { ...household, name: 'leave', before: open('退出这本存折') },
  { ...settings, name: 'withdraw', before: open(/撤回同意/) },
  { ...settings, name: 'erase', before: open('注销我自己') },
  {
    name: 'pickup',
    who: 'zhang',
    page: 'resident/reservations',
    ways: shapes,
    before: open(/^肥皂，30 分，/),
    sees: /前来取/,
    isLong: false,
  },
  {
    name: 'cancel',
    who: 'zhang',
    page: 'pages/exchange',
    ways: shapes,
    before: open('不要了，退回'),
    sees: /原来的到期日不变/,
    isLong: false,
  },
];
