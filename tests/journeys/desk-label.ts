/** A labelled product of a household without a phone: label and receipt are seen by two at the window. */
import { openAtDesk } from './card-holder';
import { figuresOf, openArchiveOf, registers, typeAtDesk } from './clerk';
import { equal } from './equal';
import type { Person } from './person';
import type { Story } from './stage';

const reports = async (clerk: Person) => {
  await openArchiveOf(clerk);
  await clerk.tap('记分');
  await clerk.tap('买水效 1 级产品，20 分');
  await registers(clerk, '水嘴', '厨房');
  await clerk.seesOff('先填标识上的型号');
  await clerk.fills('产品规格型号', 'JT-100');
  await clerk.tap('GB 25501-2019');
  // The cable is cut: nothing that was typed is lost, and the same press again is booked once.
  await clerk.context.setOffline(true);
  await clerk.tap('标识、小票都看过，请同事再核');
  await clerk.sees('没有连上，还没办成', '再按一次就行：同一件事只记一次。');
  await clerk.context.setOffline(false);
  await clerk.tap('标识、小票都看过，请同事再核');
  await clerk.sees(/^报上了。/);
};

export const deskLabelStory: Story = {
  title: '没有手机的一户买了水效 1 级的水嘴：标识、小票带到窗口，两位同事都看过才记',
  play: async ({ enter }) => {
    const clerk = await enter('li');
    const card = await openAtDesk(clerk, '8 号');
    await typeAtDesk(clerk, card);
    await reports(clerk);
    await clerk.tap('知道了');
    equal('usable before the second look', (await figuresOf(clerk))[0], 0);
    const manager = await enter('wang', { isDesk: true });
    await manager.openFresh('office/worklist/index?kind=claims');
    await manager.tap(/买水效 1 级产品 \+20/);
    await manager.sees(/看过厨房的实物、标识和小票：1 级，2019 年标准，型号 JT-100/);
    await manager.tapId('decide-yes');
    await manager.sees(/^已记 20 分/);
    await typeAtDesk(clerk, card);
    equal('usable after it', (await figuresOf(clerk))[0], 20);
  },
};
