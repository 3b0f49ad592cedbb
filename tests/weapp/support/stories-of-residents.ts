import { base64, jpeg } from '../../support/pictures';
import type { Books } from './books';
import { ask, write, type Params, type Story } from './story';

const back: Story['act'] = async ({ page, phone }) => {
  await page.tap('.frame-back');
  expect(phone.opened).toEqual(['/pages/home/index']);
};

const tabs: readonly Story[] = [
  {
    page: 'pages/home/index',
    who: 'lin',
    says: '现在可以做',
    does: '点一件能做的事，看怎么做、依据哪一条',
    act: async ({ page }) => {
      await page.press('学一条节水办法');
      await page.sees('怎么记上');
    },
    tap: { kB: 2.5, because: '一件事的做法和依据都在弹出的一张里' },
  },
  {
    page: 'pages/passbook/index',
    who: 'lin',
    says: '本月合计',
    does: '点一行，看它从哪里来',
    act: async ({ page }) => {
      await page.press('修好家里漏水');
      await page.sees('谁记的王主任');
    },
    tap: { kB: 6, because: '弹出的一张带着这一笔的全部来历，红章的图就有 1.4 kB' },
  },
  {
    page: 'pages/passbook/index',
    who: 'lin',
    says: '二〇二六年十一月',
    does: '换到十月',
    act: async ({ page }) => {
      await page.press('10月');
      await page.sees('二〇二六年十月');
    },
    tap: { kB: 11, because: '一个月的账是一页新的' },
  },
  {
    page: 'pages/exchange/index',
    who: 'lin',
    says: '大米',
    does: '只看换得起的，贵的就不在了',
    act: async ({ page }) => {
      await page.press('换得起的');
      await page.sees('肥皂');
      expect(page.text()).not.toContain('大米');
    },
  },
  {
    page: 'pages/benchmarks/index',
    who: null,
    says: '示例小区（东港）',
    does: '点酒店，看到酒店的名录',
    act: async ({ page }) => {
      await page.press('酒店');
      await page.sees('示例海景酒店');
    },
    tap: { kB: 2.2, because: '换一类，名录是新的一列' },
  },
  {
    page: 'pages/mine/index',
    who: 'linpo',
    says: '成员',
    does: '改称呼，页上就是新的称呼',
    act: async ({ page }) => {
      await page.press('改称呼');
      await page.type('老林家的');
      await page.press('保存');
      await page.sees('老林家的No');
    },
  },
];

const book: readonly Story[] = [
  {
    page: 'resident/show-code/index',
    who: 'lin',
    says: '30 秒换一个',
    does: '点换一个，再要一组新的码',
    act: async ({ page, phone }) => {
      await page.press('换一个');
      expect(phone.calls.filter(({ path }) => path === 'showCode')).toHaveLength(2);
    },
    tap: { kB: 3, because: '新的码是一张新图' },
  },
  {
    page: 'resident/scan/index',
    who: 'zhang',
    says: '输入号码',
    does: '输入行动码，分当场到账',
    act: async ({ page }) => {
      await page.type('a.DEMTPREAD2');
      await page.press('好了');
      await page.sees('已记入存折');
    },
    tap: { kB: 2.5, because: '结果换下整页' },
  },
  {
    page: 'resident/entry/index',
    who: 'lin',
    params: { seq: '6' },
    says: '校验码',
    does: '对这一笔提异议，问的话写在下面',
    act: async ({ page }) => {
      await page.press('对这一笔有异议');
      await page.type('这一天我不在家');
      await page.press('发给网点');
      await page.sees('你提的');
    },
    tap: { kB: 4, because: '写的时候来历让开，发出以后又都写回来' },
  },
  {
    page: 'resident/credit/index',
    who: 'lin',
    says: '再得 ',
    does: '点往后的待遇，看到要到哪一级',
    act: async ({ page }) => {
      await page.press('到清溪再开 2 项');
      await page.sees('清溪起');
    },
    tap: { kB: 3, because: '打开的待遇是新的几行' },
  },
  {
    page: 'resident/reservations/index',
    who: 'lin',
    says: '等你来取',
    does: '点没取的一行，看到取货码',
    act: async ({ page }) => {
      await page.press('毛巾 · 100 分');
      await page.sees('或报四位数');
    },
    tap: { kB: 4, because: '取货码是一张新图' },
  },
  {
    page: 'resident/claims/index',
    who: 'lin',
    says: '等网点看',
    does: '点一行，去看那一笔账',
    act: async ({ page, phone }) => {
      await page.press('修好家里漏水 +15');
      expect(phone.opened.join()).toMatch(/^\/resident\/entry\/index\?seq=\d+$/);
    },
  },
  {
    page: 'resident/print/index',
    who: 'lin',
    params: { month: '2026-11' },
    says: '本月合计',
    does: '没有上一页，返回就到首页',
    act: back,
  },
  {
    page: 'resident/print/index',
    who: 'lin',
    params: { sheet: 'water' },
    says: '先做这一件',
    does: '没有上一页，返回就到首页',
    act: back,
  },
  {
    page: 'resident/water-report/index',
    who: 'lin',
    says: '我家每天用水',
    does: '看图后面的数字，一期一行',
    act: async ({ page }) => {
      await page.press('看数字');
      await page.sees('合计');
    },
    tap: { kB: 5, because: '打开的表是新的七行' },
  },
  {
    page: 'resident/water-report/index',
    who: 'lin',
    says: '定下目标',
    does: '定下每天几桶的目标，页上就说守住没有',
    act: async ({ page }) => {
      await page.press('+');
      await page.press('定下目标');
      await page.sees('最近一期每天约');
    },
    tap: { kB: 4, because: '定好以后，目标一栏换了字，图也跟着新的答复重写' },
  },
  {
    page: 'resident/looks/index',
    who: 'lin',
    says: '核对门牌，予以确认',
    does: '没有上一页，返回就到首页',
    act: back,
  },
];

const people: readonly Story[] = [
  {
    page: 'resident/household/index',
    who: 'lin',
    says: '用水器具',
    does: '添一台洗衣机，档案里就有了',
    act: async ({ page }) => {
      await page.press('添一件');
      await page.press('请选择');
      await page.press('洗衣机');
      await page.type('阳台');
      await page.press('添上');
      await page.sees('阳台的洗衣机');
    },
  },
  {
    page: 'resident/open-household/index',
    who: 'opener',
    says: '先选乡镇街道',
    does: '选好街道，页上就给出那里的网点',
    act: async ({ page }) => {
      await page.press('请选择', 0);
      await page.press('东港街道');
      await page.sees('东港示例社区窗口');
    },
    tap: { kB: 7, because: '全市的街道一次列出' },
  },
  {
    page: 'resident/take-post/index',
    who: 'zhang',
    says: '派岗码',
    does: '输入没人派过的码，说明白没有这个码',
    act: async ({ page }) => {
      await page.type('000000000000');
      await page.press('领岗位');
      await page.sees('派岗码');
      await page.sees('没有这个派岗码。');
    },
  },
  {
    page: 'resident/join/index',
    who: 'joiner',
    params: async (books) => {
      await write(books, 'joiner', 'resident.giveConsent', { document: 'privacy', version: 3 });
      const { digits } = await write(books, 'lin', 'resident.inviteMember');
      return { code: String(digits) };
    },
    says: '邀请码',
    does: '填好邀请码，加入家里的存折',
    act: async ({ page }) => {
      await page.press('加入');
      await page.sees('加入好了');
    },
  },
  {
    page: 'resident/meter/index',
    who: 'lin',
    says: '水表上黑色的数字',
    does: '输入读数，先看看对不对',
    act: async ({ page }) => {
      await page.type('1216');
      await page.press('看看对不对');
      await page.sees('读数 1216，第一次报');
    },
    tap: { kB: 4, because: '弹出的一张里有核对的话和两个按钮' },
  },
  {
    page: 'resident/settings/index',
    who: 'lin',
    says: '导出我的资料',
    does: '打开长辈版，手机上记住',
    act: async ({ page, phone }) => {
      await page.press('长辈版');
      await page.sees('按钮大开');
      expect(page.html()).toContain('elder');
      expect([...phone.storage.keys()]).toContain('elder');
    },
  },
  {
    page: 'resident/consent/index',
    who: 'agreeing',
    params: { then: 'resident/join' },
    says: '这里要哪些',
    does: '同意，接着去加入家里的存折',
    act: async ({ page, phone, books }) => {
      await page.press('同意');
      expect(phone.opened).toContain('/resident/join/index');
      expect(await ask(books, 'agreeing', 'resident.me')).toMatchObject({ signedIn: true });
    },
  },
];

/** A leak mended at home, claimed with a picture. */
const sentClaim = async (books: Books): Promise<Params> => {
  const code = await write(books, 'zhang', 'resident.askClaimCode', { rule: 'leak-fixed' });
  const kept = await write(books, 'zhang', 'resident.keepClaimPicture', {
    picture: base64(jpeg('示例：修好的水管')),
  });
  const pictures = [kept['picture']];
  const done = await write(books, 'zhang', 'resident.sendClaim', { code: code['code'], pictures });
  return { claim: String(done['claim']) };
};

const photoClaims: readonly Story[] = [
  {
    page: 'resident/photo-claim/index',
    who: 'lin',
    says: '换装节水花洒',
    does: '选做了哪一件，要到四位号码',
    act: async ({ page }) => {
      await page.press('换装节水水嘴');
      await page.tap('#claim-code');
      await page.sees(/还有 (30:00|29:\d\d)/);
    },
    tap: { kB: 4, because: '号码和拍照的一段是新的' },
  },
  {
    page: 'resident/claim/index',
    who: 'zhang',
    params: sentClaim,
    says: '修好家里漏水',
    does: '撤回没核的申报',
    act: async ({ page }) => {
      await page.press('撤回这条申报');
      await page.press('撤回');
      await page.sees('你家撤回了，没有记分。');
    },
    tap: { kB: 4, because: '撤回以后，状态和经过都换了字' },
  },
];

const reports: readonly Story[] = [
  {
    page: 'resident/reports/index',
    who: 'zhang',
    params: async (books) => {
      const place = '示例公园东门';
      await write(books, 'zhang', 'visitor.reportLeak', {
        kind: 'pipe',
        district: '330903',
        place,
      });
      return {};
    },
    says: '示例公园东门',
    does: '再报一处，去填报告',
    act: async ({ page, phone }) => {
      await page.press('再报一处');
      expect(phone.opened).toEqual(['/visitor/report/index']);
    },
  },
];

const learning: readonly Story[] = [
  {
    page: 'resident/quiz/index',
    who: 'zhang',
    says: '第 1 题，共 3 题',
    does: '选一个，答了，讲解和出处都在',
    act: async ({ page }) => {
      await page.tap('.quiz-option');
      await page.tap('#quiz-answer');
      await page.sees('出处：');
      await page.sees('下一题');
    },
    tap: { kB: 2.5, because: '讲解和出处是新的' },
  },
  {
    page: 'resident/class-task/index',
    who: 'zhang',
    params: async (books) => {
      const { items } = await ask(books, 'gu', 'office.classTasks', { office: 'of_demo-school' });
      const [first] = Array.isArray(items) ? items : [];
      return { code: String(Reflect.get(Object(first), 'code')) };
    },
    says: '洗手、刷牙随手关水',
    does: '报上，等老师点人数',
    act: async ({ page }) => {
      await page.tap('#class-join');
      await page.sees('老师点过人数就到账');
    },
    tap: { kB: 3, because: '报上以后说的、能去的都是新的' },
  },
];

export const storiesOfResidents: readonly Story[] = [
  ...tabs,
  ...book,
  ...people,
  ...photoClaims,
  ...reports,
  ...learning,
];
