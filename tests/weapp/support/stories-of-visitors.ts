import type { Story } from './story';

const back: Story['act'] = async ({ page, phone }) => {
  await page.tap('.frame-back');
  expect(phone.opened).toEqual(['/pages/home/index']);
};

/** Nobody needs to sign in for these. */
export const storiesOfVisitors: readonly Story[] = [
  {
    page: 'visitor/spots/index',
    who: null,
    says: '普陀山风景名胜区',
    does: '只看朱家尖岛，普陀山就不在了',
    act: async ({ page }) => {
      await page.press('朱家尖岛 4');
      await page.sees('朱家尖');
      expect(page.text()).not.toContain('普陀山风景名胜区');
    },
    tap: { kB: 3.5, because: '一座岛的景点是新的一列' },
  },
  {
    page: 'visitor/spot/index',
    who: null,
    params: { id: 'putuoshan' },
    says: '洗短一分钟',
    does: '换成英文，整页都是英文',
    act: async ({ page }) => {
      await page.press('EN');
      await page.sees('Putuoshan Scenic Area');
      expect(page.text()).not.toContain('洗短一分钟');
    },
    tap: { kB: 3.5, because: '换一种语言，整页的字都换' },
  },
  {
    page: 'visitor/benchmark/index',
    who: null,
    params: { id: 'bm_demo-donggang' },
    says: '公共管线查漏',
    does: '没有上一页，返回就到首页',
    act: back,
  },
  {
    page: 'visitor/programme/index',
    who: null,
    says: '节水示范标杆创建行动',
    does: '打开另一组任务',
    act: async ({ page }) => {
      await page.press('农村农业节水增效行动');
      await page.sees('灌溉');
    },
    tap: { kB: 5.5, because: '一组任务的原文是新的' },
  },
  {
    page: 'visitor/rules/index',
    who: null,
    says: '做什么，得几分',
    does: '点开一条，看它依据哪一条',
    act: async ({ page }) => {
      expect(page.text()).not.toContain('怎么记上');
      await page.press('节水讲座');
      await page.sees('怎么记上');
    },
    tap: { kB: 2.5, because: '一条规则的做法和依据都在里面' },
  },
  {
    page: 'visitor/offices/index',
    who: null,
    says: '东港示例社区窗口',
    does: '只看嵊泗，只剩菜园的网点',
    act: async ({ page }) => {
      await page.press('嵊泗');
      await page.sees('菜园示例村窗口');
      expect(page.text()).not.toContain('东港示例社区窗口');
    },
  },
  {
    page: 'visitor/report/index',
    who: null,
    params: { code: 's.putuoshan' },
    says: '看到什么',
    does: '选了、写了、发出去，看到期限',
    act: async ({ page }) => {
      await page.press('水龙头没关紧');
      await page.type('示例码头候船厅');
      await page.tap('#report-send');
      await page.sees('收到了，谢谢你');
    },
    tap: { kB: 3.5, because: '发出以后是新的一页' },
  },
];
