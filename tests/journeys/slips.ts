/** A paper slip: printed at the window, booked once with its number on the line, refused the second time. */
import { passbookNoOf } from './desk';
import type { Person } from './person';
import type { Story } from './stage';

const prints = async (clerk: Person): Promise<string> => {
  await clerk.openFresh('office/slips/index');
  await clerk.tap('印单、查单');
  await clerk.tap('印一叠新的');
  await clerk.tap('2 张');
  await clerk.tap('编好号，去打印');
  await clerk.sees('节水记事单', '看到的人签名');
  return (await clerk.reads('.slip-paper-no')).replace(/[^\d-]/g, '');
};

const fillsIn = async (clerk: Person, slip: string, passbookNo: string) => {
  await clerk.openFresh('office/slips/index');
  await clerk.sees('在线');
  await clerk.fills('记事单号', slip);
  await clerk.fills('存折号', passbookNo);
};

export const slipsStory: Story = {
  title: '记事单：窗口印一叠，没有手机的人写好交来，凭单记一次，存折上写着单号，再用就不行',
  play: async ({ enter }) => {
    const resident = await enter('lin');
    const passbookNo = await passbookNoOf(resident);
    const clerk = await enter('li', { isDesk: true });
    const slip = await prints(clerk);
    await fillsIn(clerk, slip, passbookNo);
    await clerk.sees(/^林\*/);
    await clerk.tap(/^单上写的是哪件事/);
    await clerk.tap(/^帮邻居查漏 \+5/);
    await clerk.tapId('slip-book');
    await clerk.sees(/记上 5 分/, `凭记事单 No. ${slip}`);
    await fillsIn(clerk, slip, passbookNo);
    await clerk.sees(/^这张记事单已经记过了/);
    await clerk.openFresh('office/day/index');
    await clerk.sees('张记事单');
    await resident.open('pages/passbook');
    await resident.sees(new RegExp(`凭记事单 No\\. ${slip}`));
  },
};
