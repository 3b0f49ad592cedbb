/**
 * @jest-environment jsdom
 */
/** Every page of the built mini-program, opened by the right person, and what one finger does there. */
import { readFileSync } from 'node:fs';
import { openBooks, type Books } from './support/books';
import { startPhone } from './support/phone';
import { storiesOfCredit } from './support/stories-of-credit';
import { storiesOfOffices } from './support/stories-of-offices';
import { storiesOfResidents } from './support/stories-of-residents';
import { storiesOfVisitors } from './support/stories-of-visitors';
import type { Story } from './support/story';

const kB = 1024;
const firstScreenKb = 30;
const tapKb = 2;
const stories = [
  ...storiesOfResidents,
  ...storiesOfCredit,
  ...storiesOfOffices,
  ...storiesOfVisitors,
];
let books: Books;

beforeAll(async () => {
  books = await openBooks();
}, 180_000);
afterAll(() => books.close());

const paramsOf = ({ params = {} }: Story) =>
  typeof params === 'function' ? params(books) : Promise.resolve(params);

const tell = async (story: Story) => {
  const params = await paramsOf(story);
  const phone = startPhone({ answer: books.answerAs(story.who) });
  const page = await phone.open(story.page, params);
  await page.sees(story.says);
  await story.act({ page, phone, books });
  return page;
};

const named = stories.map((story) => {
  const { tap } = story;
  const more = tap === undefined ? '' : `；${tap.because}，一下不超过 ${String(tap.kB)} kB`;
  const name = `${story.page}：${story.who ?? '没登录的人'}看到“${story.says}”；${story.does}${more}`;
  return { ...story, name };
});

test.each(named)('$name', async (story) => {
  const page = await tell(story);
  expect(page.firstScreen()).toBeGreaterThan(kB);
  expect(page.firstScreen()).toBeLessThanOrEqual(firstScreenKb * kB);
  expect(Math.max(...page.taps())).toBeLessThanOrEqual((story.tap?.kB ?? tapKb) * kB);
});

type App = { pages: string[]; subPackages: { root: string; pages: string[] }[] };

test('每一页都有故事：新加的页不能没有人打开过', () => {
  const app: App = JSON.parse(readFileSync('dist/weapp/app.json', 'utf8'));
  const pages = [
    ...app.pages,
    ...app.subPackages.flatMap((part) => part.pages.map((name) => `${part.root}/${name}`)),
  ];
  expect(pages.length).toBeGreaterThanOrEqual(37);
  expect([...new Set(stories.map(({ page }) => page))].sort()).toEqual(pages.sort());
});
