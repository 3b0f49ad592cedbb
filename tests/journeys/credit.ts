/** An objection to a line of credit, from the phone to the window and back as a letter; benefits used. */
import type { Person } from './person';
import type { Story } from './stage';

const objects = async (resident: Person) => {
  await resident.open('resident/credit');
  await resident.tap(/看这一笔$/);
  await resident.sees('存折上', /^5 个工作日内答复/);
  await resident.tap('对这一笔有异议');
  await resident.fills('哪里不对', '示例：这件事多记了');
  await resident.tap('发给网点');
  await resident.sees('你提的', /前答复$/);
};

const opens = async (staff: Person) => {
  await staff.openFresh('office/worklist/index?kind=questions');
  await staff.tap(/^林\* · 信用/);
  await staff.sees('信用积分');
};

const corrects = async (clerk: Person, manager: Person) => {
  await opens(clerk);
  await clerk.tap('记错了');
  await clerk.fills('这件事一共应记多少信用分', '1');
  await clerk.tap('核对过凭据，确实记错了');
  await clerk.tapId('decide-yes');
  await clerk.sees('已提出更正，等另一位负责人核准');
  await opens(manager);
  await manager.sees('提出更正', '李姐');
  await manager.tapId('decide-yes');
  await manager.sees(/^已更正，东港复〔\d{4}〕\d+号$/);
};

const readsLetter = async (resident: Person) => {
  await resident.openFresh('resident/credit/index');
  await resident.sees(/东港复〔/);
  await resident.tap(/看这一笔$/);
  await resident.tap(/^看东港复/);
  await resident.sees('核对结果：确实记错了', /^已更正：收回/, '经办 李姐', /^核准 王主任/);
};

const usesBenefit = async (resident: Person, clerk: Person) => {
  await resident.openFresh('resident/benefit/index?benefit=talk-first');
  await resident.tap('出示这项待遇');
  await resident.sees('码里没有你的名字，也没有信用分');
  const digits = (await resident.reads('.benefit-digits')).replace(/\s/g, '');
  await clerk.openFresh(`office/benefit/index?code=${digits}`);
  await clerk.sees('节水活动优先报名');
  await clerk.tapId('use-benefit');
  await clerk.sees('记上了，用了一次。这个码作废。');
  await resident.openFresh('resident/benefit/index?benefit=talk-first');
  await resident.sees('你用过的');
};

/** The bureau makes the code of a place without staff, and prints it. */
const hangsCode = async (reviewer: Person): Promise<string> => {
  await reviewer.open('bureau/benefits');
  await reviewer.tap(/^节水活动优先报名/);
  await reviewer.tap('给示例：节水科普馆做一张扫码牌');
  await reviewer.tap('打印示例：节水科普馆的扫码牌');
  await reviewer.sees('出示待遇后请扫这里');
  return reviewer.reads('.place-paper-digits');
};

const types = async (resident: Person, digits: string) => {
  await resident.openFresh('resident/scan/index');
  await resident.fills('输入号码', digits);
  await resident.tap('好了');
};

const usesThere = async (resident: Person, digits: string) => {
  await types(resident, digits);
  await resident.sees('示例：节水科普馆');
  await resident.tap('在这里用一次');
  await resident.sees('已记下', '节水活动优先报名', '示例：节水科普馆');
};

const replacesCode = async (reviewer: Person) => {
  await reviewer.openFresh('bureau/benefits/index');
  await reviewer.tap(/^节水活动优先报名/);
  await reviewer.tap('示例：节水科普馆，换一张码');
  await reviewer.tap('换一张码');
  await reviewer.sees(/停用码 .*做码/);
};

export const creditStory: Story = {
  title:
    '信用的一笔：提异议，一人提更正一人核准，收到有文号的通知；出示一项待遇，窗口记一次；没有窗口的地方扫码记一次',
  play: async ({ enter }) => {
    const resident = await enter('lin');
    await objects(resident);
    const clerk = await enter('li');
    const manager = await enter('wang');
    await corrects(clerk, manager);
    await readsLetter(resident);
    await usesBenefit(resident, clerk);
    const reviewer = await enter('fang');
    const digits = await hangsCode(reviewer);
    await usesThere(resident, digits);
    await replacesCode(reviewer);
    await types(resident, digits);
    await resident.sees('这张码已经停用了。');
  },
};
