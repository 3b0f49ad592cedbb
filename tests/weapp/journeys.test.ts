/**
 * @jest-environment jsdom
 */
/** From phone to ledger and back: built pages, real procedures, the demo's books. */
import { openBooks, type Books } from './support/books';
import { startPhone, type OpenPage, type Phone } from './support/phone';

let books: Books;
const phoneOf = (who: string | null): Phone => startPhone({ answer: books.answerAs(who) });

beforeAll(async () => {
  books = await openBooks();
}, 180_000);
afterAll(() => books.close());

/** The number that stands right after these words. */
const numberAfter = async (page: OpenPage, words: string): Promise<number> =>
  Number(await page.sees(new RegExp(`${words}(\\d+)`)));

describe('林小满的手机', () => {
  let phone: Phone;
  beforeAll(() => {
    phone = phoneOf('lin');
  });

  test('存折：先看这个月，点十月看十月，点一行看它从哪里来', async () => {
    const page = await phone.open('pages/passbook/index');
    await page.sees('二〇二六年十一月');
    await page.press('10月');
    await page.sees('二〇二六年十月');
    await page.press('11月');
    await page.press('修好家里漏水');
    await page.sees('谁记的王主任　东港示例社区窗口');
    await page.sees('行动方案第 27 项');
  });

  test('输入行动码，分当场到账，首页的数跟着变', async () => {
    const before = await numberAfter(await phone.open('pages/home/index'), '可用');
    const scan = await phone.open('resident/scan/index');
    await scan.type('a.DEMTPREAD2');
    await scan.press('好了');
    await scan.sees('已记入存折');
    await scan.sees('[+]2 分');
    const after = await numberAfter(await phone.open('pages/home/index'), '可用');
    expect(after).toBe(before + 2);
  });

  test('同一天再输一次同一个码，说明白为什么不再加', async () => {
    const scan = await phone.open('resident/scan/index');
    await scan.type('a.DEMTPREAD2');
    await scan.press('好了');
    await scan.sees('再扫一次');
    expect(scan.text()).not.toContain('已记入存折');
  });

  test('退回预留的毛巾，积分回到可用，那张卡不在了', async () => {
    const page = await phone.open('pages/exchange/index');
    const before = await numberAfter(page, '可用 ');
    await page.sees('已预留：毛巾');
    await page.press('不要了，退回');
    await page.press('退回积分');
    await page.sees(`可用 ${String(before + 100)} 分`);
    expect(page.text()).not.toContain('已预留：毛巾');
  });
});

describe('从预留到交付', () => {
  let pickupCode = '';

  test('预留肥皂，马上看到取货码，积分先扣下', async () => {
    const page = await phoneOf('lin').open('pages/exchange/index');
    const before = await numberAfter(page, '可用 ');
    await page.press('预留', 0);
    await page.sees('预留肥皂？');
    await page.press('预留');
    await page.sees(`可用 ${String(before - 30)} 分`);
    pickupCode = await page.sees(/已预留：肥皂30 分取货码(\d{4})/);
  });

  test('窗口输入取货码，看清是谁、换什么，交到手里', async () => {
    const page = await phoneOf('li').open('office/hand-over/index', { code: pickupCode });
    await page.sees('码对上了');
    await page.sees('肥皂');
    expect(page.text()).not.toContain('林小满');
    await page.tap('#hand-over-yes');
    await page.sees(/10:\d\d 已交付/);
  });

  test('同一个码再来一次，写明几点、谁已经交付', async () => {
    const page = await phoneOf('wang').open('office/hand-over/index', { code: pickupCode });
    await page.sees(/10:\d\d已由李\*交付过/);
    expect(page.has('#hand-over-yes')).toBe(false);
  });
});

test('标杆的章有它的形状：不是一块红', async () => {
  const page = await phoneOf(null).open('visitor/benchmark/index', { id: 'bm_demo-hotel' });
  await page.sees('示例海景酒店');
  expect(page.sent()).toMatch(/background-color: ?currentColor[^"]*-webkit-mask-image/);
});

test('游客在普陀山的页上换成英文，名字和提示都是英文', async () => {
  const page = await phoneOf(null).open('visitor/spot/index', { id: 'putuoshan' });
  await page.sees('普陀山');
  await page.press('EN');
  await page.sees('Putuoshan Scenic Area');
  expect(page.text()).not.toContain('普陀山风景名胜区');
});
