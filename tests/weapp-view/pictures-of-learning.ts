/** Class tasks on every side, and the short quiz. */
import type { Person } from '../journeys/person';
import { askAt, type Asking } from './ask-door';
import type { Picture, Way } from './picture';

const shapes: readonly Way[] = ['phone', 'elder-narrow', 'dark'];
const sheet: readonly Way[] = ['phone', 'elder-narrow'];
const office = 'of_demo-school';
const counted = '示例：一（1）班';
const running = '示例：三（2）班';

type Listed = { readonly items: readonly { readonly className: string; readonly code: string }[] };

const addressOf = ({ page }: Person): string => new URL(page.url()).origin;

const openRow = (row: string | RegExp, sees: string | RegExp) => async (person: Person) => {
  await person.tap(row);
  await person.sees(sees);
};

/** Two households joined and one pupil took part: one waits for the manager. */
const countOne = async ({ ask, send }: Asking) => {
  const { items } = await ask<Listed>('gu', 'office/classTasks', { office });
  if (items.some(({ className }) => className === counted)) return;
  const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const { code } = await send<{ code: string }>('gu', 'office/openClassTask', {
    ...{ office, rule: 'school-task', className: counted, task: '洗菜水留着浇花，做满三天' },
    ...{ pupils: 2, fromDay: day, untilDay: day },
  });
  await send('zhang', 'resident/joinClassTask', { code });
  await send('lin', 'resident/joinClassTask', { code });
  await send('gu', 'office/countClass', { office, code, tookPart: 1 });
};

const typeCode = async (person: Person) => {
  const { ask } = askAt(addressOf(person));
  const { items } = await ask<Listed>('gu', 'office/classTasks', { office });
  const found = items.find(({ className }) => className === running);
  await person.fills('输入号码', found?.code ?? '');
  await person.tap('好了');
  await person.sees(/我家做完了，报上|报上了/);
};

const answerOne = async (person: Person) => {
  await person.page.locator('.quiz-option').filter({ visible: true }).first().click();
  await person.tap('就选这个');
  await person.sees(/^出处：/);
};

/** Answers all three; who answered them before is at the end already. */
const answerAll = async (person: Person) => {
  const { page } = person;
  await page.waitForTimeout(1_000);
  if (await page.getByText('这周的三道题').filter({ visible: true }).first().isVisible()) return;
  for (let place = 0; place < 3; place += 1) {
    await answerOne(person);
    await person.tap(/^下一题$|^三题答完了$/);
    await page.waitForTimeout(500);
  }
  await person.sees('这周的三道题');
};

export const picturesOfLearning: readonly Picture[] = [
  {
    name: 'classes',
    brings: { call: 'classTasks', lists: ['items'] },
    who: 'gu',
    page: 'office/classes',
    ways: shapes,
    sees: /随手关水/,
  },
  {
    name: 'class-open',
    who: 'gu',
    page: 'office/classes',
    ways: sheet,
    before: openRow('开一个班级任务', '先写哪个班'),
    isLong: false,
  },
  {
    name: 'class-code',
    who: 'gu',
    page: 'office/classes',
    ways: [...shapes, 'wide'],
    before: openRow(new RegExp(`^${running}，`), '点人数'),
  },
  {
    name: 'class-left',
    who: 'he',
    page: 'office/classes',
    ways: shapes,
    prepares: countOne,
    before: openRow(new RegExp(`^${counted}，`), '等你核'),
  },
  {
    name: 'class-watched',
    who: 'fang',
    page: 'bureau/activities',
    ways: shapes,
    prepares: countOne,
    before: async (person) => {
      await person.tap('班级任务');
      await person.tap(counted);
      await person.sees('抽三户回访');
    },
    isLong: false,
  },
  { name: 'class-task', who: 'zhang', page: 'resident/scan', ways: shapes, before: typeCode },
  {
    name: 'quiz',
    brings: { call: 'quiz', lists: ['items'] },
    who: 'zhang',
    page: 'resident/quiz',
    ways: shapes,
    sees: /^第 \d 题/,
  },
  {
    name: 'quiz-end',
    who: 'linpo',
    page: 'resident/quiz',
    ways: shapes,
    sees: /^第 \d 题|^这周的三道题$/,
    before: answerAll,
  },
  { name: 'quiz-told', who: 'lin', page: 'resident/quiz', ways: shapes, before: answerOne },
];
