/** A billing period is settled: one colleague opens it, another approves it, and it is paid. */
import { addMonths, monthOf } from '@kernel/day';
import { equal } from './equal';
import type { Person } from './person';
import type { Story } from './stage';

/** The demo's newest bills are of the month before the one it was told in. */
const month = addMonths(monthOf(new Date()), -1);
const monthWords = `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`;

const toPeriods = async (person: Person) => {
  await person.open('pages/mine');
  await person.tap('示例水利监督处');
  await person.sees('账本监督');
  await person.tap('结算');
  await person.tap('报读数账期');
  await person.sees('哪个月的账单');
};

const opens = async (colleague: Person) => {
  await toPeriods(colleague);
  await colleague.tap(/^哪个月的账单/);
  await colleague.tap(monthWords);
  await colleague.tap('结这个月，请人核准');
  await colleague.sees('你开的，请另一位同事核准。', '4 户');
  equal('ways for who opened it to approve', await colleague.button(/^核准/).count(), 0);
};

const approves = async (other: Person) => {
  await toPeriods(other);
  await other.tap(new RegExp(`^${monthWords}的账单`));
  await other.sees('有账单', '谁开的');
  await other.tap('核准，最多给 4 户，20 分');
  await other.sees(/^已记完 · 记了 [1-4] 户，\d+ 分/, '谁核准');
};

export const settlementStory: Story = {
  title: '结算账期：一位同事开，自己不能核准；另一位核准了才记，看得到记了几户几分',
  play: async ({ enter }) => {
    const colleague = await enter('fang');
    await opens(colleague);
    const other = await enter('qiu', { isDesk: true });
    await approves(other);
    const again = await enter('fang');
    await toPeriods(again);
    await again.sees(/^已记完 · 记了 [1-4] 户，\d+ 分/);
  },
};
