/** The water company's file at the bureau, a number matched by hand, the report on it, an odd reading. */
import { readFileSync } from 'node:fs';
import { addMonths, firstDay, lastDay, monthAndDay, monthOf } from '@kernel/day';
import type { Person } from './person';
import type { Story } from './stage';
import { pictureOf, takes } from './takes';

const header = '户号,表号,账期起,账期止,上期读数,本期读数,用水量（吨）,抄表方式,换表';
const number = '0077001';
/** The month before last, whenever the story is played: what the demo tells of ends with the last. */
const billed = addMonths(monthOf(new Date()), -2);
const period = `${firstDay(billed)},${lastDay(billed)}`;
const rows = [
  `${number},M-77001,${period},1200,1216,16,实抄,否`,
  `0077002,M-77002,${period},800,812,15,实抄,否`,
];
const file = {
  name: '示例水费.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`, 'utf8'),
};

const choose = async (admin: Person, chosen: Parameters<typeof admin.page.setInputFiles>[1]) => {
  const coming = admin.page.waitForEvent('filechooser');
  await admin.tapId('bills-choose');
  await (await coming).setFiles(chosen);
};

/** The template comes back as it went: its sample line is passed over. */
const sendTemplate = async (admin: Person) => {
  const coming = admin.page.waitForEvent('download');
  await admin.tap('模板 Excel');
  const download = await coming;
  const buffer = readFileSync(await download.path());
  await choose(admin, { name: '模板.xlsx', mimeType: 'application/octet-stream', buffer });
  await admin.sees('模板.xlsx', '2 行，连表头', '没有要收的，记为收好');
  await admin.tap('不要这份');
};

const importFile = async (admin: Person) => {
  await choose(admin, file);
  await admin.sees('这是试读，还没有收进去。', '1 行，收进“对户号”里等', '1 行，不收，改好再传');
  await admin.sees('有错的行', /用水量等于两次读数之差/);
  await admin.tap('收进去 1 行');
  await admin.sees('收好了');
};

const agree = async (resident: Person): Promise<string> => {
  await resident.open('pages/mine');
  await resident.tap(/^水表和账单/);
  await resident.sees('报读数', '水费账单');
  if (await resident.button(/^看说明，同意收账单/).isVisible()) {
    await resident.tap(/^看说明，同意收账单/);
    await resident.sees('随时收回');
    await resident.tap('同意收账单');
    await resident.sees('不再收账单');
  }
  await resident.open('resident/household');
  return (await resident.reads('.card .num.s14')).replace(/\D/g, '');
};

const matchNumber = async (admin: Person, passbookNo: string) => {
  await admin.tap('对户号');
  await admin.tap(new RegExp(`^户号 ${number}`));
  await admin.fills('存折号', passbookNo);
  await admin.fills('凭什么知道', '看过水费单和存折');
  await admin.tap('对到这一户');
  await admin.sees(`户号 ${number} 对好了，收进 1 期账单。`);
};

/** The report with the bill that came in: its numbers, a goal, and the sheet to print. */
const readReport = async (resident: Person) => {
  await resident.open('resident/water-report');
  await resident.sees('我家每天用水', /和去年同月比，每天少用/, /有.*春节.*长假/);
  await resident.sees('相似的家不满 20 户，先不比，只看自己家。', '先做这一件');
  await resident.tap('看数字');
  await resident.sees(`${String(Number(billed.slice(5)))}月`, '16 吨', '未填报', '（春节）');
  await resident.tap('少一桶');
  await resident.tap('定下目标');
  await resident.sees('不要目标了', /离目标还差|守住了/);
  await resident.tap('打印一张（A5）');
  await resident.sees(/最近一期每天约 .+ 桶/, /^先做这一件：/);
};

const typeOdd = async (resident: Person) => {
  await resident.open('resident/meter');
  await resident.sees(billed, '16 吨', `1216（${monthAndDay(lastDay(billed))}）`);
  await resident.fills('水表上黑色的数字', '1100');
  await resident.tap('看看对不对');
  await resident.sees(/比上次小，又不像走完一圈/, '没错，报给网点看');
  await takes(resident, '拍水表（可不拍）', await pictureOf(resident, '01100'));
  await resident.sees('重拍');
  await resident.tapId('reading-yes');
  await resident.sees(/^收到了，等网点看过再记 5 分/, '等网点看', /附照片/);
};

export const waterBillsStory: Story = {
  title: '水费账单：主管单位收文件、改错、对户号；居民看用水报告，报的读数不寻常，等网点看',
  play: async ({ enter }) => {
    const resident = await enter('zhang');
    const passbookNo = await agree(resident);
    const admin = await enter('qiu', { isDesk: true });
    await admin.open('bureau/ledger');
    await admin.tap('水费账单');
    await sendTemplate(admin);
    await importFile(admin);
    await matchNumber(admin, passbookNo);
    const later = await enter('zhang');
    await later.open('resident/looks');
    await later.sees('对上水费户号：看过水费单和存折');
    await readReport(later);
    await typeOdd(later);
    const clerk = await enter('li', { isDesk: true });
    await clerk.open('office/worklist');
    await clerk.tap(/报水表读数/);
    await clerk.sees(new RegExp(`读数 1100，上次 1216（${monthAndDay(lastDay(billed))}）`));
    await clerk.page.getByLabel('水表的照片').waitFor();
  },
};
