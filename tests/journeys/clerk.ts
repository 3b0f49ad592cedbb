/** What is done at the window, as steps that several stories take. */
import type { Person } from './person';

/** Types a code, a number or words at the desk. */
export const typeAtDesk = async (clerk: Person, text: string) => {
  await clerk.open('office/desk');
  await clerk.sees('在线');
  const field = clerk.page.locator('#desk-code input').filter({ visible: true }).first();
  await field.fill(text);
  await clerk.tap('核对');
};

export const handOver = async (clerk: Person, pickupCode: string, title: string) => {
  await typeAtDesk(clerk, pickupCode);
  await clerk.sees('码对上了，就是预留的这一户', title, pickupCode, '预留时已扣');
  await clerk.tap('东西已交到手里');
  await clerk.sees(/^\d\d:\d\d 已交付/, `${title} 1 块`);
};

/** The three numbers of the household in front of the desk: usable, waiting, held. */
export const figuresOf = async (clerk: Person): Promise<readonly number[]> => {
  const text = await clerk.reads('.house-figures');
  return (text.match(/-?\d+/g) ?? []).map(Number);
};

/** Opens the archive of the household in front of the desk, for a reason. */
export const openArchiveOf = async (clerk: Person) => {
  await clerk.tap('来窗口办事');
  await clerk.tap('打开档案');
  await clerk.sees('最近几笔', /户主会看到：李姐/);
};

/** Posts an act from the list; its preview says what will be booked. */
export const postAct = async (clerk: Person, title: string, points: number) => {
  await clerk.tap('记分');
  await clerk.tap(`${title}，${String(points)} 分`);
  await clerk.sees(new RegExp(`记 ${String(points)} 分：`), /依据：/);
  await clerk.tap(`同意，记 ${String(points)} 分`);
  await clerk.sees(`${title} +${String(points)} 分`);
};

/** A fixture that the rule counts by is added to the archive in the middle of the act. */
export const registers = async (clerk: Person, kind: string, place: string) => {
  await clerk.seesOff('先选是哪一件器具');
  await clerk.tap('登记一件');
  await clerk.tap(/^什么器具/);
  await clerk.tap(kind);
  await clerk.fills('在哪里', place);
  await clerk.tap('登记上');
};
