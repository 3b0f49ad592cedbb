/** A leak in a public place: reported by a tourist and by a resident, seen to by two people, earned. */
import type { Person } from './person';
import type { Story } from './stage';
import { takes } from './takes';

const place = '示例步行街东口的洗手台';

const byTourist = async (visitor: Person) => {
  await visitor.openFresh('visitor/spot/index?id=putuoshan');
  await visitor.tap('Report a leak');
  await visitor.tap('Dripping tap');
  await visitor.fills('Where is it?', 'Beside the ferry gate');
  await takes(visitor, 'Add photo (optional)');
  await visitor.sees('Take another');
  await visitor.tap('Send report');
  await visitor.sees('Received. Thank you.', /^To be settled by 20/);
};

const byResident = async (resident: Person) => {
  await resident.open('visitor/report');
  await resident.tap('水龙头没关紧');
  await resident.tap('普陀区');
  await resident.fills('在哪里', place);
  await resident.tap('发出报告');
  await resident.sees('收到了，谢谢你', /办结以后，按规则记到你家的存折/);
  await resident.tap('看我的报告');
  await resident.sees('等网点派人', place);
};

const assignAndFix = async (clerk: Person) => {
  await clerk.open('office/reports');
  await clerk.tap(`水龙头没关紧 · ${place}`);
  await clerk.tap('派出去');
  await clerk.sees(/^已派给/);
  await takes(clerk, '拍修好的样子');
  await clerk.tap('换了垫圈');
  await clerk.tap('已经修好');
  await clerk.sees('你记的修好，请另一位同事去看过再办结。');
};

const lookAgain = async (manager: Person) => {
  await manager.open('office/reports');
  await manager.tap(/^等复看/);
  await manager.tap(`水龙头没关紧 · ${place}`);
  await manager.tap('看修好的照片');
  await manager.tap('看过，修好了，办结');
  await manager.sees(/^已办结，记了 \d+ 分$/);
};

export const leakReportStory: Story = {
  title: '漏水：游客不登录报，居民报，派人，拍修好的，另一个人办结，存折上有这一笔',
  play: async ({ enter }) => {
    await byTourist(await enter(null, { options: { locale: 'en-GB' } }));
    const resident = await enter('lin');
    await byResident(resident);
    await assignAndFix(await enter('li'));
    await lookAgain(await enter('wang'));
    await resident.openFresh('resident/reports/index');
    await resident.sees('已办结', '换了垫圈');
    await resident.tap(/^存折上的 \+\d+ 分$/);
    await resident.sees(`报告：${place}`);
  },
};
