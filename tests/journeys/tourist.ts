/** Somebody on an island for a day: no sign-in, one small request, words in their language. */
import { equal } from './equal';
import type { Person } from './person';
import type { Story } from './stage';

const answerBytesMax = 100_000;

type Answered = { readonly url: string; readonly bytes: number };

/** Every call the page makes from now on, with the size of its answer. */
const listen = (visitor: Person): readonly Answered[] => {
  const heard: Answered[] = [];
  visitor.page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith('/call/')) return;
    void response.body().then((body) => heard.push({ url: pathname, bytes: body.length }));
  });
  return heard;
};

const readSpot = async (visitor: Person) => {
  const heard = listen(visitor);
  await visitor.openFresh('visitor/spot/index?id=putuoshan');
  await visitor.sees('Putuoshan Scenic Area', 'Report a leak', /^No sign-in, no name/);
  await visitor.page.waitForLoadState('networkidle');
  equal(
    'calls of a scenic page',
    heard.map(({ url }) => url),
    ['/call/visitor'],
  );
  const bytes = heard[0]?.bytes ?? Infinity;
  if (bytes > answerBytesMax) throw new Error(`the answer weighs ${String(bytes)} bytes`);
  await visitor.tap('中文');
  await visitor.sees('普陀山风景名胜区', '谢谢你省着用', /^不用登录，不留姓名/);
  await visitor.tap('English');
  await visitor.sees('Putuoshan Scenic Area');
  await visitor.tap('Other islands');
  await visitor.sees('景区节水', 'Taohua Island Scenic Area');
};

const walkIslands = async (visitor: Person) => {
  await visitor.tap(/^桃花岛 \d+$/);
  await visitor.tap(/^舟山桃花岛风景旅游区/);
  await visitor.sees('Taohua Island Scenic Area');
  await visitor.tap('中文');
  await visitor.sees('舟山桃花岛风景旅游区');
};

/** A code at the pier leads to its page: typed as printed, or by the address it stands in. */
const typeSpotCode = async (visitor: Person) => {
  await visitor.open('resident/scan');
  await visitor.fills('输入号码', 's.zhujiajian');
  await visitor.tap('好了');
  await visitor.sees('朱家尖旅游景区');
  await visitor.openFresh('resident/scan/index?scene=s.nandong-yigu');
  await visitor.sees('南洞艺谷', '谢谢你省着用');
};

const readBenchmarks = async (visitor: Person) => {
  await visitor.open('pages/benchmarks');
  await visitor.tap(/^节水型?酒店|^酒店/);
  await visitor.tap(/^县区：/);
  await visitor.tap('定海区');
  await visitor.sees('没有找到');
  await visitor.tap(/^县区：/);
  await visitor.tap('全市');
  const search = visitor.page.locator('.search input').filter({ visible: true }).first();
  await search.fill('没有这个名字');
  await visitor.sees('没有找到');
  await search.fill('');
  await visitor.tap(/^示例海景酒店，有效/);
  await visitor.sees('标杆详情', /列入/, '没有数就写没有，不估、不补零', /^来源：/);
};

const readPlan = async (visitor: Person) => {
  await visitor.open('visitor/programme');
  equal(
    'the plan in numbers',
    await visitor.reads('.plan-three'),
    '57 项任务 31 个指标 0 个已填报',
  );
  await visitor.sees('未填报', /^目标年 2022，已过，待确认/, /^牵头 /);
  await visitor.open('visitor/offices');
  await visitor.sees('东港示例社区窗口', '08:30–17:00', '菜园示例村窗口', '未填报');
  await visitor.open('visitor/rules');
  await visitor.sees('分值和上限是默认值，待主管单位核定。', '最多 45 分', '节水讲座');
  await visitor.tap(/节水讲座/);
  await visitor.sees('依据');
};

export const touristStory: Story = {
  title: '游客：不登录，一次请求读完一页，中英切换，别的岛，名录、方案、网点、规则',
  play: async ({ enter }) => {
    const visitor = await enter(null, { options: { locale: 'en-GB' } });
    await readSpot(visitor);
    await walkIslands(visitor);
    await typeSpotCode(visitor);
    await readBenchmarks(visitor);
    await readPlan(visitor);
  },
};
