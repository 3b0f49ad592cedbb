import type { Books } from './books';
import { ask, firstOf, write, type Story } from './story';

const office = 'of_demo-donggang';

const householdOf = async (books: Books, text: string) =>
  firstOf(await ask(books, 'li', 'office.findHouseholds', { office, text }));
const pickupOf = async (books: Books, who: string) =>
  firstOf(await ask(books, who, 'resident.reservations'));

const desk: readonly Story[] = [
  {
    page: 'office/desk/index',
    who: 'li',
    says: '等我核',
    does: '输入小区和幢，去找这一户',
    act: async ({ page, phone }) => {
      await page.type('示例花园 3幢');
      await page.press('核对');
      expect(phone.opened.map(decodeURIComponent)).toContain(
        '/office/household/index?text=示例花园 3幢',
      );
    },
  },
  {
    page: 'office/worklist/index',
    who: 'li',
    says: '换装起泡器',
    does: '打开一件申报，同意，分就记上',
    act: async ({ page }) => {
      await page.press('张* · 换装起泡器 +20');
      await page.tap('#decide-yes');
      await page.sees('已记');
    },
    tap: { kB: 4, because: '要决定的一件得看清全部' },
  },
  {
    page: 'office/household/index',
    who: 'li',
    says: '只找得到本网点的户',
    does: '输入门牌，打开这一户',
    act: async ({ page, phone }) => {
      await page.type('示例花园 3幢');
      await page.press(await page.sees(/林\* 尾号 ?\d+/));
      expect(phone.opened.join()).toMatch(/^\/office\/household\/index\?household=hh_/);
    },
    tap: { kB: 4.5, because: '找到的几户是新的一列' },
  },
  {
    page: 'office/household/index',
    who: 'wang',
    params: async (books) => ({
      household: (await householdOf(books, '示例花园 5幢'))['id'] ?? '',
    }),
    says: '记分',
    does: '记一件节水的事，窗口当场看到记了多少',
    act: async ({ page }) => {
      await page.tap('#act-post');
      await page.press('查马桶漏不漏');
      await page.tap('#post-yes');
      await page.sees('查马桶漏不漏 [+]5 分结余');
    },
    tap: { kB: 7.5, because: '能记的事一次列全' },
  },
  {
    page: 'office/hand-over/index',
    who: 'li',
    params: async (books) => ({ code: (await pickupOf(books, 'zhang'))['pickupCode'] ?? '' }),
    says: '码对上了',
    does: '交到手里，写明几点交付',
    act: async ({ page }) => {
      await page.tap('#hand-over-yes');
      await page.sees(/10:\d\d 已交付/);
    },
  },
  {
    page: 'office/stock/index',
    who: 'wang',
    says: '不多了',
    does: '节水花洒入库三个，写明从几个到几个',
    act: async ({ page }) => {
      await page.press('节水花洒');
      await page.type('3');
      await page.press('配送到货，清单核对无误');
      await page.tap('#stock-yes');
      await page.sees('节水花洒');
    },
    tap: { kB: 2.5, because: '弹出的一张里有三种做法和原因' },
  },
  {
    page: 'office/day/index',
    who: 'wang',
    says: '11月20日',
    does: '看前一天',
    act: async ({ page }) => {
      await page.press('前一天');
      await page.sees('11月19日');
    },
  },
  {
    page: 'office/reversals/index',
    who: 'zhou',
    says: '节水讲座',
    does: '另一位负责人核准冲正',
    act: async ({ page }) => {
      await page.press(await page.sees(/..? ?· 节水讲座 \+10/));
      await page.tap('#decide-yes');
      await page.sees('已冲正');
    },
    tap: { kB: 3.5, because: '要决定的一件得看清全部' },
  },
  {
    page: 'office/open-archive/index',
    who: 'li',
    says: '还要填：称呼',
    does: '填了称呼，按钮就说下一样要填的',
    act: async ({ page }) => {
      await page.type('王奶奶');
      await page.sees('还要填：');
      expect(page.text()).not.toContain('还要填：称呼');
    },
  },
  {
    page: 'office/print/index',
    who: 'li',
    params: async (books) => ({
      household: (await householdOf(books, '示例花园 3幢'))['id'] ?? '',
    }),
    says: '本月合计',
    does: '换到十月，纸上是十月',
    act: async ({ page }) => {
      await page.press('2026年10月');
      await page.sees(/2026年10月日期/);
    },
    tap: { kB: 10, because: '一个月的账是一页新的，纸上还有红章' },
  },
];

const reports: readonly Story[] = [
  {
    page: 'office/reports/index',
    who: 'li',
    params: async (books) => {
      const place = '示例路口消防栓旁';
      await write(books, 'lin', 'visitor.reportLeak', { kind: 'pipe', district: '330903', place });
      return {};
    },
    says: '示例路口消防栓旁',
    does: '打开一条，派给本网点',
    act: async ({ page }) => {
      await page.press('水管漏水 · 示例路口消防栓旁');
      await page.press(await page.sees('派出去'));
      await page.sees('已派给东港示例社区窗口');
    },
    tap: { kB: 10, because: '一条报告的全部和能办的事是新的' },
  },
];

const rechecks: readonly Story[] = [
  {
    page: 'office/rechecks/index',
    who: 'chen',
    says: '没有抽到要复核的',
    does: '看复核过的，一条也没有',
    act: async ({ page }) => {
      await page.press('复核过的');
      await page.sees('还没有复核过');
    },
  },
];

const slips: readonly Story[] = [
  {
    page: 'office/slips/index',
    who: 'li',
    says: '记事单号',
    does: '翻到印单，要印几张、印哪件事都在',
    act: async ({ page }) => {
      await page.press('印单、查单');
      await page.press('印一叠新的');
      await page.sees('空着，拿到的人自己写');
    },
    tap: { kB: 8, because: '另一半页面和要填的一张是新的' },
  },
];

const activities: readonly Story[] = [
  {
    page: 'office/activities/index',
    who: 'li',
    says: '示例：东港节水集市',
    does: '点开一场活动，要填的都在，缺什么按钮上写着',
    act: async ({ page }) => {
      await page.press('开一场活动');
      await page.sees('先写活动名称');
    },
    tap: { kB: 8, because: '要填的一张是新的' },
  },
  {
    page: 'office/host/index',
    who: 'li',
    params: async (books) => ({
      code: firstOf(await ask(books, 'li', 'office.activities', { office }))['code'] ?? '',
    }),
    says: '户签到，名额 30',
    does: '点开补记，缺存折号按钮上写着',
    act: async ({ page }) => {
      await page.press('补记');
      await page.sees('先输入存折号，12 位');
    },
    tap: { kB: 5, because: '补记的一张是新的' },
  },
  {
    page: 'bureau/activities/index',
    who: 'fang',
    says: '示例：东港节水集市',
    does: '点开一场，看到没结束还不能抽人回访',
    act: async ({ page }) => {
      await page.press('示例：东港节水集市');
      await page.sees('活动结束以后，才能抽人回访。');
    },
    tap: { kB: 5, because: '一场活动的全部是新的' },
  },
];

const school = 'of_demo-school';

const classes: readonly Story[] = [
  {
    page: 'office/classes/index',
    who: 'gu',
    says: '示例：三（2）班',
    does: '点开一个班级任务，要填的都在，缺什么按钮上写着',
    act: async ({ page }) => {
      await page.press('开一个班级任务');
      await page.sees('先写哪个班');
    },
    tap: { kB: 8, because: '要填的一张是新的' },
  },
  {
    page: 'office/class/index',
    who: 'gu',
    params: async (books) => ({
      code: firstOf(await ask(books, 'gu', 'office.classTasks', { office: school }))['code'] ?? '',
    }),
    says: '户报上',
    does: '写的人数比全班多，按钮上说不行',
    act: async ({ page }) => {
      await page.type('99');
      await page.sees('不能比全班 36 人多');
    },
  },
];

const bureau: readonly Story[] = [
  {
    page: 'bureau/ledger/index',
    who: 'shen',
    says: '东港示例社区窗口',
    does: '对一次账，每一项都对得上',
    act: async ({ page }) => {
      await page.press('对账');
      await page.press('全部对一遍');
      await page.sees(/\d+ 项都对得上/);
    },
    tap: { kB: 6, because: '每一项核对都是新的一行' },
  },
  {
    page: 'bureau/staff/index',
    who: 'qiu',
    says: '东港示例社区窗口',
    does: '点开登记网点，要填的都在',
    act: async ({ page }) => {
      await page.press('登记网点');
      await page.sees('简称');
    },
    tap: { kB: 6, because: '要填的一张是新的' },
  },
  {
    page: 'bureau/bills/index',
    who: 'qiu',
    says: '这里只收 CSV',
    does: '看等着对的户号，一个也没有',
    act: async ({ page }) => {
      await page.press('对户号');
      await page.sees('没有等着对的户号');
    },
    tap: { kB: 4, because: '另一半页面是新的' },
  },
  {
    page: 'bureau/rules/index',
    who: 'qiu',
    says: '节水讲座',
    does: '点开节水讲座，看它的各版',
    act: async ({ page }) => {
      await page.tap('#book-water-talk');
      await page.sees('随系统带来的默认规则');
    },
    tap: { kB: 8, because: '一条规则说的十几样都是新的' },
  },
];

const settle: readonly Story[] = [
  {
    page: 'bureau/settle/index',
    who: 'fang',
    says: '一户十二个月里只记一次',
    does: '翻到报读数账期，看按哪条规则记，另一位同事核准',
    act: async ({ page }) => {
      await page.press('报读数账期');
      await page.sees('按哪条规则');
      await page.sees('另一位同事核准了再记');
    },
    tap: { kB: 4, because: '另一半页面是新的' },
  },
];

export const storiesOfOffices: readonly Story[] = [
  ...desk,
  ...reports,
  ...rechecks,
  ...slips,
  ...activities,
  ...classes,
  ...settle,
  ...bureau,
];
