/**
 * @jest-environment jsdom
 */
/** What crosses from logic to view on a phone that shows the demo's books. */
import { openBooks, type Books } from './support/books';
import { startPhone, type OpenPage } from './support/phone';

const kB = 1024;
let books: Books;
const sum = (page: OpenPage): number => page.bytes().reduce((all, each) => all + each, 0);

beforeAll(async () => {
  books = await openBooks();
}, 180_000);
afterAll(() => books.close());

test.each([
  { name: 'pages/home/index', who: 'lin', words: '可用' },
  { name: 'pages/passbook/index', who: 'lin', words: '本月合计' },
  { name: 'pages/benchmarks/index', who: 'lin', words: '示例小区（东港）' },
  { name: 'pages/mine/index', who: 'lin', words: '户主' },
  { name: 'office/desk/index', who: 'li', words: '库存不多' },
])('$name 写着“$words”，第一屏不超过 30 kB', async ({ name, who, words }) => {
  const page = await startPhone({ answer: books.answerAs(who) }).open(name);
  await page.sees(words);
  expect(sum(page)).toBeGreaterThan(kB);
  expect(sum(page)).toBeLessThanOrEqual(30 * kB);
});

test('在存折上换一个月要送来一页新账，所以不是 2 kB，而是不超过 16 kB', async () => {
  const page = await startPhone({ answer: books.answerAs('lin') }).open('pages/passbook/index');
  await page.sees('二〇二六年十一月');
  page.forget();
  await page.press('10月');
  await page.sees('二〇二六年十月');
  expect(sum(page)).toBeLessThanOrEqual(16 * kB);
});
