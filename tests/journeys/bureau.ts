/** Whoever watches over the books: what is sealed, whether it all adds up, who did how much. */
import type { Story } from './stage';

export const bureauStory: Story = {
  title: '主管单位：封账、对账、各网点的数，居民和窗口进不来',
  play: async ({ enter }) => {
    const auditor = await enter('shen', { isDesk: true });
    await auditor.open('pages/mine');
    await auditor.tap('示例水利监督处');
    await auditor.sees('账本监督', '东港示例社区窗口', '菜园示例村窗口');
    await auditor.tap('对账');
    await auditor.sees(/^\d+ 项都对得上$/);
    await auditor.tap('封账');
    await auditor.sees('当日印记', /^\d{4}-\d\d-\d\d$/);
    const clerk = await enter('li');
    await clerk.open('bureau/ledger');
    await clerk.sees('你没有网点的岗位');
    await clerk.seesNot('菜园示例村窗口');
  },
};
