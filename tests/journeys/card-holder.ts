/** Somebody without a phone: a card and a paper book are as good. */
import { figuresOf, openArchiveOf, postAct, registers, typeAtDesk } from './clerk';
import { equal } from './equal';
import { join } from './family';
import type { Person } from './person';
import type { Story } from './stage';

const called = '钱阿婆';

/** Opens an archive for somebody without a phone; what is on the card that was printed. */
export const openAtDesk = async (clerk: Person, building: string): Promise<string> => {
  await clerk.open('office/desk');
  await clerk.tap('找一户');
  await clerk.tap('没有存折，现在开户');
  await clerk.sees('给没有手机的人开户', '先念隐私说明给户主听', '不问身份证号');
  await clerk.seesOff('还要填：称呼');
  await clerk.fills('怎么称呼', called);
  await clerk.fills('小区或村', '示例渔村');
  await clerk.fills('楼幢', building);
  await clerk.tap(/^住房类型/);
  await clerk.tap('农家院');
  await clerk.fills('常住几人', '1');
  await clerk.tap(/^供水方式/);
  await clerk.tap('没有单独水表');
  await clerk.tap('开户，接着打印存折卡');
  await clerk.sees('开好了', '这本存折现在就能用');
  await clerk.tap('打印存折卡');
  return readCard(clerk);
};

/** The ten characters on the card, which carries no name. */
const readCard = async (clerk: Person): Promise<string> => {
  await clerk.sees('凭卡到窗口记分、兑换、打印存折', '卡号只显示这一次');
  const card = await clerk.reads('.printed-card');
  if (card.includes('钱')) throw new Error(`the card names its owner: ${card}`);
  const serial = (await clerk.reads('.printed-card-no')).replace(/\s/g, '');
  if (!/^[A-Z2-9]{10}$/.test(serial)) throw new Error(`no serial: ${serial}`);
  return serial;
};

const redeemByCard = async (clerk: Person) => {
  await clerk.tap('兑换');
  await clerk.tap(/^肥皂，30 分/);
  await clerk.sees('请居民也看一眼，对了再按', '钱* 换后可用 10 分');
  await clerk.tap('换，扣 30 分');
  await clerk.sees('兑换 肥皂 −30 分', '结余 10 分');
};

const printPage = async (clerk: Person) => {
  await clerk.tap('打印存折');
  await clerk.sees('本月合计', '待到账 0　已预留 0', '校验码');
  equal('the balance on paper', await clerk.reads('.paper-usable'), '10');
  const check = await clerk.reads('.paper-check-code');
  await clerk.tap('返回');
  return check;
};

/** Whoever holds the page can hold it against the books, without a name. */
const checkPage = async (reader: Person, check: string) => {
  await reader.open('resident/scan');
  await reader.fills('输入号码', check);
  await reader.tap('好了');
  await reader.sees('这一页和账本一致', '10 分');
};

/** A daughter with a phone joins by the desk's code, and is the head from then on. */
const inviteDaughter = async (clerk: Person, daughter: Person) => {
  await clerk.tap('邀请家人');
  await clerk.sees('先问持卡人愿不愿意', '最先加入的成年人当户主');
  await clerk.tap('愿意，发一个邀请码');
  await clerk.sees(/有效，用一次就作废/);
  const digits = (await clerk.reads('.invite-digits')).replace(/\s/g, '');
  await join(daughter, digits);
  await daughter.open('resident/household');
  await daughter.sees('邀请家里人');
  await daughter.open('resident/looks');
  await daughter.sees('发邀请码');
};

const loseCard = async (clerk: Person, old: string): Promise<string> => {
  await clerk.tap('存折卡');
  await clerk.sees(new RegExp(`在用的卡：.*${old.slice(-4)}`));
  await clerk.tap('卡丢了');
  await clerk.tap('换一张新卡，接着打印');
  return readCard(clerk);
};

const postShower = async (clerk: Person) => {
  await openArchiveOf(clerk);
  await clerk.tap('记分');
  await clerk.tap('换装节水花洒，30 分');
  await registers(clerk, '花洒', '卫生间');
  await clerk.tap('同意，记 30 分');
  await clerk.sees('换装节水花洒 +30 分');
};

export const cardHolderStory: Story = {
  title:
    '没有手机的老人：窗口开户、凭卡记分兑换、打印存折、卡丢了换卡余额不变、女儿凭窗口的邀请码加入',
  play: async ({ enter }) => {
    const clerk = await enter('li');
    const first = await openAtDesk(clerk, '7 号');
    await typeAtDesk(clerk, first);
    await clerk.sees('钱*');
    await postAct(clerk, '建好节水档案', 10);
    await postShower(clerk);
    await redeemByCard(clerk);
    await checkPage(await enter(null), await printPage(clerk));
    const second = await loseCard(clerk, first);
    await typeAtDesk(clerk, first);
    await clerk.sees('这张卡已经停用。', '请核对身份后换一张新卡。');
    await typeAtDesk(clerk, second);
    await clerk.sees('钱*');
    equal('usable with the new card', (await figuresOf(clerk))[0], 10);
    await inviteDaughter(clerk, await enter('qiu'));
  },
};
