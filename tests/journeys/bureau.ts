/** Whoever watches over the books: what is sealed, whether it all adds up, who did how much. */
import type { Person } from './person';
import type { Story } from './stage';

const place = '东极示例村窗口';

/** An office that was not there, and the code for its first clerk. */
const appointAt = async (admin: Person): Promise<string> => {
  await admin.open('pages/mine');
  await admin.tap('示例水利监督处');
  await admin.tap('网点和岗位');
  await admin.sees('东港示例社区窗口', '菜园示例村窗口');
  await admin.tap('登记网点');
  await admin.fills('网点全称', place);
  await admin.fills('印章上的简称', '东极');
  await admin.tap(/^乡镇街道/);
  await admin.tap(/^东极镇/);
  await admin.tap('村');
  await admin.tap('登记这个网点');
  await admin.tap(place);
  await admin.sees('还没有人');
  await admin.fills('窗口上怎么称呼', '赵大姐');
  await admin.tap('经办');
  await admin.tap('发派岗码');
  await admin.sees('只告诉本人。请他在“我的 → 领岗位”里输入。');
  return (await admin.reads('.appoint-digits')).replace(/\s/g, '');
};

const takePost = async (clerk: Person, digits: string) => {
  await clerk.open('pages/mine');
  await clerk.tap('领岗位');
  await clerk.fills('派岗码', digits);
  await clerk.tap('领岗位');
  await clerk.sees('岗位领好了', place);
  await clerk.tap('去我的');
  await clerk.tap(place);
  await clerk.sees('在线', '赵大姐 经办');
};

const endPost = async (admin: Person, clerk: Person) => {
  await admin.tap('关闭');
  await admin.tap(place);
  await admin.tap('赵大姐 · 经办');
  await admin.sees('结束 赵大姐 的“经办”岗位？当场失效，记过的账不变。');
  await admin.tap('结束岗位');
  await admin.sees('还没有人');
  await clerk.openFresh('office/desk/index');
  await clerk.sees('这一页给经办、负责人、物业用');
};

export const bureauStory: Story = {
  title: '主管单位：封账、对账、各网点的数；登记网点、派岗、停岗；窗口进不来',
  play: async ({ enter }) => {
    const auditor = await enter('shen', { isDesk: true });
    await auditor.open('pages/mine');
    await auditor.tap('示例水利监督处');
    await auditor.sees('账本监督', '东港示例社区窗口', '菜园示例村窗口');
    await auditor.tap('全部对一遍');
    await auditor.sees(/^\d+ 项都对得上$/);
    await auditor.tap('封账');
    await auditor.sees('当日印记', /^\d{4}-\d\d-\d\d$/);
    const clerk = await enter('li');
    await clerk.open('bureau/ledger');
    await clerk.sees('这一页给审计、复核、管理用', '你的岗位是经办，从“我的”里打开它的页面。');
    await clerk.tap('去我的页面');
    await clerk.sees('我的岗位');
    await clerk.open('bureau/ledger');
    await clerk.seesNot('菜园示例村窗口');
    const admin = await enter('qiu');
    await takePost(auditor, await appointAt(admin));
    await endPost(admin, auditor);
  },
};
