import type { Books } from './books';
import { ask, firstOf, write, type Story } from './story';

const office = 'of_demo-donggang';

const newestLine = async (books: Books, who: string) => ({
  seq: firstOf(await ask(books, who, 'resident.creditBook'), 'lines')['seq'] ?? '',
});

/** An objection to the newest line of 林阿婆's credit, answered once. */
let answered: Promise<string> | null = null;
const answeredOnce = (books: Books): Promise<string> => {
  answered ??= (async () => {
    const { seq } = await newestLine(books, 'linpo');
    const asked = { seq: Number(seq), text: '示例：这一笔想核对' };
    const { id } = await write(books, 'linpo', 'resident.askAboutCredit', asked);
    const answer = { office, question: id, result: 'stands', answer: '示例：没有记错' };
    await write(books, 'li', 'office.answerQuestion', answer);
    return String(id);
  })();
  return answered;
};

const hall = 'bp_demo-hall';
/** The printed code of a place, made once. */
let coded: Promise<string> | null = null;
const placeCodeOnce = (books: Books): Promise<string> => {
  coded ??= write(books, 'fang', 'bureau.makePlaceCode', {
    office: 'of_demo-bureau',
    place: hall,
  }).then(({ code }) => String(code));
  return coded;
};

const resident: readonly Story[] = [
  {
    page: 'resident/credit-line/index',
    who: 'lin',
    params: (books) => newestLine(books, 'lin'),
    says: '存折上',
    does: '对信用的一笔提异议，看到几号前答复',
    act: async ({ page }) => {
      await page.press('对这一笔有异议');
      await page.type('示例：多记了');
      await page.press('发给网点');
      await page.sees(/\d月\d+日前答复/);
    },
    tap: { kB: 4, because: '写的时候来历让开，发出以后又都写回来' },
  },
  {
    page: 'resident/letter/index',
    who: 'linpo',
    params: async (books) => ({ question: await answeredOnce(books) }),
    says: '核对结果：没有记错',
    does: '看到文号、谁办的；手机上不能打印，写着去哪里打',
    act: async ({ page }) => {
      await page.sees(/东港复〔\d+〕\d+号/);
      await page.sees('经办 李姐');
      await page.sees('请到网点打印');
    },
  },
  {
    page: 'resident/benefits/index',
    who: 'lin',
    says: '节水活动优先报名',
    does: '点一项，去看它',
    act: async ({ page, phone }) => {
      await page.press('节水活动优先报名');
      expect(phone.opened.join()).toBe('/resident/benefit/index?benefit=talk-first');
    },
  },
  {
    page: 'resident/benefit/index',
    who: 'lin',
    params: { benefit: 'talk-first' },
    says: '示例：节水科普馆',
    does: '出示这项待遇，出来一个五分钟的码；反映一处不认',
    act: async ({ page }) => {
      await page.press('出示这项待遇');
      await page.sees('码里没有你的名字，也没有信用分');
      await page.press('这里不认', 0);
      await page.press('告诉主管单位');
      await page.sees('今天反映过');
    },
    tap: { kB: 8, because: '码是一张新图' },
  },
  {
    page: 'resident/use-here/index',
    who: 'lin',
    params: async (books) => ({ code: await placeCodeOnce(books) }),
    says: '示例：节水科普馆',
    does: '在这里用一次，出来给柜台看的“已记下”',
    act: async ({ page }) => {
      await page.tap('#use-here');
      await page.sees('已记下');
    },
  },
  {
    page: 'resident/give-statement/index',
    who: 'lin',
    says: '写明白给谁、做什么',
    does: '写了给谁、做什么、签了名、点了同意，开出一份',
    act: async ({ page, phone }) => {
      await page.type('示例合作社', 0);
      await page.type('示例用途', 1);
      await page.type('林小满', 3);
      await page.sees('勾上“我同意”再签');
      await page.press('我同意');
      await page.press('签字，开这份证明');
      expect(phone.opened.join()).toMatch(/^\/visitor\/statement\/index\?code=[A-Z2-9]{10}$/);
    },
  },
  {
    page: 'resident/statements/index',
    who: 'linpo',
    params: async (books) => {
      const { sections: _sections, version } = await ask(books, 'linpo', 'visitor.consentText', {
        document: 'credit-statement',
      });
      const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
      const signed = { recipient: '示例社', purpose: '示例', name: '林阿婆', until };
      const input = { ...signed, version: Number(version), agrees: true };
      await write(books, 'linpo', 'resident.giveStatement', input);
      return {};
    },
    says: '给示例社',
    does: '收回一份，问过一遍才收',
    act: async ({ page }) => {
      await page.press('收回', 0);
      await page.sees('收回以后再查号码');
      await page.press('收回', -1);
      await page.sees('已收回');
    },
    tap: { kB: 3, because: '问一遍的一张是新的' },
  },
];

const visitor: readonly Story[] = [
  {
    page: 'visitor/statement/index',
    who: null,
    says: '证明上的号码',
    does: '输入一个没有的号码，说没有这份证明',
    act: async ({ page }) => {
      await page.type('NSUCH STMNT');
      await page.press('查');
      await page.sees('没有这份证明');
    },
  },
];

const staff: readonly Story[] = [
  {
    page: 'office/letter/index',
    who: 'li',
    params: async (books) => ({ question: await answeredOnce(books) }),
    says: '核对结果：没有记错',
    does: '看到遮住的称呼；手机不能打印，写着去哪里打',
    act: async ({ page }) => {
      await page.sees('林*');
      await page.sees('请在电脑的窗口页面打开再打印');
    },
  },
  {
    page: 'office/benefit/index',
    who: 'li',
    params: async (books) => {
      const shown = await write(books, 'lin', 'resident.showBenefit', { benefit: 'talk-first' });
      return { code: String(shown['digits']) };
    },
    says: '节水活动优先报名',
    does: '记一次，这个码就作废',
    act: async ({ page }) => {
      await page.tap('#use-benefit');
      await page.sees('记上了，用了一次');
    },
  },
  {
    page: 'bureau/benefits/index',
    who: 'fang',
    says: '节水活动优先报名',
    does: '点开一项，记下今天核实过一处',
    act: async ({ page }) => {
      await page.press('节水活动优先报名');
      await page.press('今天核实过，还认', 0);
      await page.sees(/\d+ 核实过/);
    },
    tap: { kB: 6, because: '一项待遇的全部是新的' },
  },
  {
    page: 'bureau/place-paper/index',
    who: 'fang',
    params: async (books) => {
      await placeCodeOnce(books);
      return { place: hall };
    },
    says: '出示待遇后请扫这里',
    does: '手机上不能打印，写着去哪里打',
    act: async ({ page }) => {
      await page.sees('这台手机不能打印');
    },
  },
];

export const storiesOfCredit: readonly Story[] = [...resident, ...visitor, ...staff];
