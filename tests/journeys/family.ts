/** One door, one passbook: the second to open it is told so, and joins by invitation. */
import { fillDoor } from './resident';
import type { Person } from './person';
import type { Story } from './stage';

/** Somebody who has not agreed yet reads the privacy text on the way. */
const onTheWay = async (person: Person, act: '开一本' | '加入家里的') => {
  await person.open('pages/home');
  await person.sees('还没有存折');
  await person.tap(act);
  await person.sees(/^(隐私说明|开一本存折|加入存折)$/);
  if (await person.button('同意').isVisible()) await person.tap('同意');
};

const openTakenDoor = async (neighbour: Person) => {
  await onTheWay(neighbour, '开一本');
  await fillDoor(neighbour, { estate: '示例花园', building: '3幢', room: '402' });
  await neighbour.tap('开一本存折');
  await neighbour.sees(
    '这个门牌已经有一本存折。',
    '请户主邀请你加入；不是你家开的，请找社区网点。',
  );
};

const invite = async (head: Person): Promise<string> => {
  await head.open('resident/household');
  await head.sees('2 人');
  await head.tap('邀请家里人');
  await head.sees('进来的人能看这本存折');
  await head.tap('发一个邀请码');
  await head.sees(/有效，用一次就作废/);
  const digits = (await head.reads('.invite-digits')).replace(/\s/g, '');
  await head.tap('关闭');
  return digits;
};

export const join = async (newcomer: Person, digits: string) => {
  await onTheWay(newcomer, '加入家里的');
  await newcomer.fills('邀请码', digits);
  await newcomer.tap('加入');
  await newcomer.sees('加入好了');
  await newcomer.tap('去首页');
  await newcomer.sees('舟山节水存折', '待到账', '出示存折码');
  await newcomer.tap('存折');
  await newcomer.sees('承前页');
};

const joinTwice = async (other: Person, digits: string) => {
  await onTheWay(other, '加入家里的');
  await other.fills('邀请码', digits);
  await other.tap('加入');
  await other.sees('邀请码已经用过。', '请户主或网点再发一个。');
};

const leave = async (newcomer: Person) => {
  await newcomer.open('resident/household');
  await newcomer.tap('退出这本存折');
  await newcomer.sees('积分留在这一户，你以后看不到它。');
  await newcomer.tap('退出');
  await newcomer.sees('还没有存折');
  await newcomer.seesNot('出示存折码');
};

export const familyStory: Story = {
  title: '一个门牌一本：后开的人被告知，凭邀请码加入，码只用一次，退出就看不到',
  play: async ({ enter }) => {
    const neighbour = await enter('chen');
    const head = await enter('lin');
    const newcomer = await enter('shen');
    await openTakenDoor(neighbour);
    const digits = await invite(head);
    await join(newcomer, digits);
    await joinTwice(neighbour, digits);
    await head.open('resident/household');
    await head.sees('3 人');
    await leave(newcomer);
  },
};
