/**
 * @jest-environment jsdom
 */
/** The four faces of the pages one sees first: while it loads, with nothing, broken, and without a network. */
import { openBooks, type Books, type Who } from './support/books';
import type { Answer } from './support/fake-wx';
import { startPhone, type Phone } from './support/phone';

type Value = Readonly<Record<string, unknown>>;
type Faces = {
  readonly name: string;
  readonly who: Who;
  /** The call that brings what the page is for. */
  readonly call: string;
  readonly full: string;
  /** A page about one's points says that none moved; the others have none to speak of. */
  readonly isOfPoints?: boolean;
  readonly empty: {
    readonly words: string;
    readonly who?: Who;
    /** The books have no such case for this person: the answer is emptied on its way. */
    readonly without?: { readonly call: string; readonly lists: readonly string[] };
  };
};

const pages: readonly Faces[] = [
  {
    name: 'pages/home/index',
    who: 'lin',
    call: 'home',
    full: '现在可以做',
    isOfPoints: true,
    empty: { words: '还没有存折', who: null },
  },
  {
    name: 'pages/passbook/index',
    who: 'lin',
    call: 'passbook',
    full: '本月合计',
    isOfPoints: true,
    empty: {
      words: '存折里还没有一笔',
      without: { call: 'passbook', lists: ['months', 'lines'] },
    },
  },
  {
    name: 'pages/exchange/index',
    who: 'lin',
    call: 'shelf',
    full: '每户每月限',
    isOfPoints: true,
    empty: { words: '这里还没有上架东西', without: { call: 'shelf', lists: ['items'] } },
  },
  {
    name: 'pages/benchmarks/index',
    who: 'lin',
    call: 'benchmarkKinds',
    full: '示例小区（东港）',
    empty: { words: '小区还没有填报', without: { call: 'benchmarks', lists: ['items'] } },
  },
  {
    name: 'pages/mine/index',
    who: 'lin',
    call: 'me',
    full: '我家的档案',
    empty: { words: '还没有登录', who: null },
  },
  {
    name: 'office/desk/index',
    who: 'li',
    call: 'desk',
    full: '今天记分',
    empty: { words: '今天还没有办过事', without: { call: 'desk', lists: ['recent'] } },
  },
];
const broken = 'rq_broken-000000000001';

let books: Books;
beforeAll(async () => {
  // A broken or silent door also does not say whether this is a demo; the app notes that there.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  books = await openBooks();
}, 180_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await books.close();
});

const emptied = (found: unknown, lists: readonly string[]) => {
  const value: Value = { ...Object(Reflect.get(Object(found), 'value')) };
  return { ok: true, value: { ...value, ...Object.fromEntries(lists.map((name) => [name, []])) } };
};

/** The real books, but for one call. */
const but = (who: Who, path: string, change: (found: unknown) => unknown): Answer => {
  const real = books.answerAs(who);
  return async (call) => (call.path === path ? change(await real(call)) : real(call));
};

test.each(pages)('$name：先是灰块的样子，再是内容', async ({ name, who, full }) => {
  const page = await startPhone({ answer: books.answerAs(who) }).open(name);
  await page.sees(full);
  const [first = ''] = page.sent().split('\n');
  expect(first).toContain('正在载入');
  expect(first).toContain('"cl":"sk-');
  expect(page.text()).not.toContain('正在载入');
});

test.each(pages)('$name：空着的时候说“$empty.words”', async ({ name, who, empty }) => {
  const { without } = empty;
  const answer =
    without === undefined
      ? books.answerAs(empty.who ?? null)
      : but(who, without.call, (found) => emptied(found, without.lists));
  await (await startPhone({ answer }).open(name)).sees(empty.words);
});

test.each(pages)(
  '$name：坏了说明白，给请求号，能再试',
  async ({ name, who, call, full, isOfPoints }) => {
    let isBroken = true;
    const answer = but(who, call, (found) => (isBroken ? { fault: { requestId: broken } } : found));
    const page = await startPhone({ answer }).open(name);
    await page.sees(`请求号 ${broken}`);
    expect(page.text()).toContain('请过一会儿再试');
    expect(page.text().includes('你的积分没有变动')).toBe(isOfPoints === true);
    isBroken = false;
    await page.press('再试一次');
    await page.sees(full);
  },
);

describe('没有网络', () => {
  const kept = new Map<Who, Phone['storage']>();
  const writtenAfterMs = 1_300;

  beforeAll(async () => {
    for (const who of ['lin', 'li']) {
      const phone = startPhone({ answer: books.answerAs(who) });
      for (const { name, full } of pages.filter((each) => each.who === who)) {
        await (await phone.open(name)).sees(full);
      }
      kept.set(who, phone.storage);
    }
    await new Promise((resolve) => setTimeout(resolve, writtenAfterMs));
  });

  test.each(pages)('$name：打开的是上回的内容，写明是几点的', async ({ name, who, full }) => {
    const storage = kept.get(who) ?? new Map<string, unknown>();
    const answer = () => Promise.reject(new Error('no network'));
    const page = await startPhone({ answer, storage, isOffline: true }).open(name);
    await page.sees(full);
    await page.sees(/没有网络。这是 10:\d\d 的内容/);
  });
});
