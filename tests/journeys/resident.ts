/** From a first look without a name to a thing carried home. */
import type { Person } from './person';
import { handOver, typeAtDesk } from './clerk';
import type { Stage, Story } from './stage';

export const talkCode = 'a.DEMTALKNEW';

/** Reads what needs no name, becomes somebody, and says yes to the privacy text. */
const arrive = async (me: Person) => {
  await me.open('pages/home');
  await me.sees('还没有存折', '还没有登录');
  await me.tap('怎么得分');
  await me.sees('做什么，得几分', '节水讲座');
  await me.tap('返回');
  await me.tap('我的');
  await me.tap(/换一个示例人物/);
  await me.tap(/新来的居民（示例）/);
  await me.sees('还没有存折');
  await me.tap('开一本');
  await me.sees('隐私说明', '先不同意，只看看');
  await me.tap('同意');
  await me.sees('一个门牌一本');
};

/** Fills the page that opens a passbook; what is missing stands on its button. */
export const fillDoor = async (
  me: Person,
  door: { readonly estate: string; readonly building: string; readonly room: string },
) => {
  await me.tap(/^乡镇街道/);
  await me.tap('东港街道');
  await me.fills('小区或村', door.estate);
  await me.fills('楼幢', door.building);
  await me.fills('室号', door.room);
  await me.tap(/^住房类型/);
  await me.tap('单元房');
  await me.fills('常住几人', '2');
  await me.tap(/^供水方式/);
  await me.tap('没有单独水表');
  await me.tap(/^网点，/);
  await me.tap(/^东港示例社区窗口/);
};

const openPassbook = async (me: Person) => {
  await fillDoor(me, { estate: '示例新村', building: '9幢', room: '909' });
  await me.tap('开一本存折');
  await me.sees('开好了', '接下来由社区确认门牌');
  await me.tap('去首页');
  await me.sees('等社区确认门牌');
};

const confirmDoor = async (clerk: Person) => {
  await clerk.open('office/desk');
  await clerk.sees('在线');
  await clerk.tap('待办');
  await clerk.tap(/^建户/);
  await clerk.tapWords(/示例新村 9幢/);
  await clerk.sees('这本存折从此能用');
  await clerk.tap('核对无误，确认');
  await clerk.sees('已确认建户');
};

/** A code is typed, as it is printed below the pattern. */
export const typeCode = async (me: Person, code: string) => {
  await me.open('resident/scan');
  await me.fills('输入号码', code);
  await me.tap('好了');
};

const earn = async (me: Person) => {
  await typeCode(me, talkCode);
  await me.sees('已记入存折', /^\+10/, /信用积分 \+/);
  await me.tap('看存折');
  await me.tap(/节水讲座/);
  await me.sees(/第 1 版/, '出处', '校验码', '对这一笔有异议');
  await me.tap('关闭');
  await typeCode(me, talkCode);
  await me.sees('今天已经记过了');
};

const showCode = async (me: Person) => {
  await me.open('resident/show-code');
  const digits = await me.reads('.code-digits');
  if (!/^\d{4} \d{4} \d{4}$/.test(digits)) throw new Error(`no code of 4-4-4 digits: ${digits}`);
  await me.sees('30 秒换一个，用过就作废');
};

/** Sets a bar of soap aside; answers its pick-up code. */
export const reserveSoap = async (lin: Person): Promise<string> => {
  await lin.open('pages/exchange');
  await lin.tap(/^肥皂，30 分，预留/);
  await lin.sees('预留肥皂？', '换后还剩');
  await lin.tap('预留');
  await lin.sees('已经预留好了');
  return lin.reads('.pickup-digits');
};

const carryHome = async ({ enter }: Stage, clerk: Person) => {
  const lin = await enter('lin');
  const pickupCode = await reserveSoap(lin);
  await handOver(clerk, pickupCode, '肥皂');
  await typeAtDesk(clerk, pickupCode);
  await clerk.sees(/^\d\d:\d\d$/, '已由李*交付过', '不要再交一次');
  await lin.open('pages/passbook');
  await lin.sees('预留 肥皂', '本月合计');
  await lin.tap(/肥皂，支出 30 分|预留 肥皂/);
  await lin.sees('你家自己办的', '用掉的分', '校验码');
  await lin.open('resident/reservations');
  await lin.sees('肥皂 · 30 分', '已取');
  await lin.open('resident/credit');
  await lin.sees('现在是', '只加分，不扣分。');
  const level = await lin.reads('.credit-level');
  if (!['滴水', '细流', '清溪', '江河', '沧海'].includes(level)) throw new Error(`level ${level}`);
};

export const residentStory: Story = {
  title: '居民从头到尾：先看，再开户，得分，换一块肥皂',
  play: async (stage) => {
    const me = await stage.enter(null);
    const clerk = await stage.enter('li');
    await arrive(me);
    await openPassbook(me);
    await confirmDoor(clerk);
    await earn(me);
    await showCode(me);
    await carryHome(stage, clerk);
  },
};
