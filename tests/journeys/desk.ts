/** A day at the window: posting, taking back, exchanging, reversing, the shelves, the day's file. */
import type { Locator } from 'playwright-core';
import { figuresOf, openArchiveOf, postAct, typeAtDesk } from './clerk';
import { playDayFile } from './day-file';
import { equal } from './equal';
import type { Person } from './person';
import type { Story } from './stage';

const leak = { title: '修好家里漏水', points: 15 };

/** The twelve digits of somebody's passbook, as the cover shows them. */
export const passbookNoOf = async (resident: Person): Promise<string> => {
  await resident.open('pages/home');
  return (await resident.reads('.cover-no')).replace(/\D/g, '');
};

const postAndUndo = async (clerk: Person, passbookNo: string) => {
  await typeAtDesk(clerk, passbookNo);
  await clerk.sees('张*（示例）', '可用');
  const [before = 0] = await figuresOf(clerk);
  await postAct(clerk, leak.title, leak.points);
  equal('usable after posting', (await figuresOf(clerk))[0], before + leak.points);
  await clerk.tap(/^撤回（还有 \d+:\d\d）/);
  await clerk.sees('撤回这一笔？', '存折上两笔都留着');
  await clerk.tap('撤回');
  await clerk.seesNot('撤回这一笔？');
  equal('usable after taking back', (await figuresOf(clerk))[0], before);
};

const showDigits = async (resident: Person): Promise<string> => {
  await resident.open('pages/home');
  await resident.tap('出示存折码');
  return resident.reads('.code-digits');
};

/** The clerk's screen is turned: item and points stand on it before anything is booked. */
const redeemSoap = async (clerk: Person, resident: Person) => {
  const digits = await showDigits(resident);
  await typeAtDesk(clerk, digits);
  await clerk.sees('出示的人：');
  await clerk.tap('兑换');
  await clerk.tap(/^肥皂，30 分/);
  await clerk.sees('肥皂 1 块', '30 分', '请居民也看一眼，对了再按', /换后可用 \d+ 分/);
  await clerk.tap('换，扣 30 分');
  await clerk.sees('兑换 肥皂 −30 分', /还剩 \d+ 块/);
  await resident.open('pages/passbook');
  await resident.sees(/兑换 ?肥皂/);
  await typeAtDesk(clerk, digits);
  await clerk.sees('这个码已经用过。');
};

/** The row the keys are at: the clerk looks where the frame stands before the next key. */
const isAt = async (row: Locator) => {
  await row.and(row.page().locator(':focus')).waitFor();
};

/** At a computer: F2, a number, Esc, ↓ and Enter on a row, and Alt+A says yes. */
const approveByKeyboard = async (manager: Person, passbookNo: string) => {
  const { keyboard } = manager.page;
  await manager.open('office/desk');
  await manager.sees('F2 查找', '王主任 负责人');
  await keyboard.press('F2');
  await keyboard.type(passbookNo);
  await keyboard.press('Enter');
  await manager.sees('张*（示例）', '为什么看这一户');
  await keyboard.press('Escape');
  await manager.seesNot('为什么看这一户');
  await manager.tap(/^冲正 \d+$/);
  // The demo's own reversal is the oldest and stands first; a key before the rows are there goes nowhere.
  const row = (title: string) =>
    manager.page.getByRole('row', { name: new RegExp(`^冲正，.*${title}`) });
  await row('节水讲座').waitFor();
  await row('兑换').waitFor();
  await keyboard.press('ArrowDown');
  await isAt(row('节水讲座'));
  await keyboard.press('ArrowDown');
  await isAt(row('兑换'));
  await keyboard.press('Enter');
  await manager.sees('存折上两笔都留着', '东西有问题');
  await keyboard.press('Alt+a');
};

/** Asked by one, decided by another: never by the one who asked. */
const reverse = async (clerk: Person, manager: Person, passbookNo: string) => {
  await typeAtDesk(clerk, passbookNo);
  await openArchiveOf(clerk);
  const [before = 0] = await figuresOf(clerk);
  await clerk.tap(/兑换 ?肥皂，−30 分/);
  await clerk.tap('东西有问题');
  await clerk.tap('申请冲正');
  await clerk.sees('另一位负责人核准后才冲正');
  await clerk.open('office/worklist?kind=reversals');
  await clerk.sees('我提的');
  await clerk.tapWords(/^张\* · /);
  await clerk.seesOff('核准冲正');
  await approveByKeyboard(manager, passbookNo);
  await manager.sees(`已冲正，结余 ${String(before + 30)} 分`);
};

const receiveAndCount = async (clerk: Person) => {
  await clerk.open('office/stock');
  await clerk.tap(/^毛巾，架上/);
  await clerk.fills('几条', '5');
  await clerk.tap('配送到货，清单核对无误');
  const [before = 0, , after = 0] = ((await clerk.reads('.stock-preview')).match(/\d+/g) ?? []).map(
    Number,
  );
  equal('the preview', after, before + 5);
  await clerk.tapId('stock-yes');
  await clerk.sees(`毛巾 现在架上 ${String(after)} 条`);
  await clerk.tap(/^毛巾，架上/);
  await clerk.tap('盘点');
  await clerk.fills('架上点得几条', String(after - 1));
  await clerk.tap('日常盘点');
  await clerk.tapId('stock-yes');
  await clerk.sees(`毛巾 现在架上 ${String(after - 1)} 条`);
  await clerk.tap('进出');
  await clerk.sees('盘点 毛巾', '入库 毛巾', /日常盘点/);
};

export const deskStory: Story = {
  title: '窗口的一天：记分、撤回、柜台兑换、两个人冲正、库存、日结',
  play: async ({ enter }) => {
    const clerk = await enter('li', { options: { acceptDownloads: true } });
    const manager = await enter('wang', { isDesk: true });
    const resident = await enter('zhang');
    const passbookNo = await passbookNoOf(resident);
    await postAndUndo(clerk, passbookNo);
    await redeemSoap(clerk, resident);
    await reverse(clerk, manager, passbookNo);
    await resident.open('pages/passbook');
    await resident.sees('红字是冲正');
    await resident.open('resident/looks');
    await resident.sees('来窗口办事', /李/);
    await receiveAndCount(clerk);
    await playDayFile(clerk);
  },
};
