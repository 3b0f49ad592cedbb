/** The built mini-program in a browser, tapped through: what its pages say, and one thing handed over. */
import { makeView } from '../weapp-view/make-view';
import { handOver } from './clerk';
import { equal } from './equal';
import { makePerson, type Person } from './person';
import { reserveSoap } from './resident';
import type { Stage, Story } from './stage';

const readLine = async (me: Person) => {
  await me.open('pages/home');
  await me.sees('可用', '现在可以做');
  await me.tap('存折');
  await me.sees('承前页', '本月合计');
  await me.tap(/修好家里漏水/);
  await me.sees('校验码', '对这一笔有异议');
  await me.tap('关闭');
  await me.seesNot('校验码');
};

const readSpot = async (tourist: Person) => {
  await tourist.open('visitor/spot?id=putuoshan');
  await tourist.sees('普陀山风景名胜区', '谢谢你省着用');
  await tourist.tap('English');
  await tourist.sees('Putuoshan Scenic Area', 'Report a leak');
};

/** Somebody who holds the mini-program; what its console complains of is kept. */
const openIn = async ({ address, enter }: Stage, faults: string[]) => {
  const view = await makeView();
  return async (persona: Parameters<Stage['enter']>[0]): Promise<Person> => {
    const { context, page } = await enter(persona);
    page.on('console', (line) => {
      if (line.type() === 'error') faults.push(line.text());
    });
    await context.route(`${address}/weapp/**`, view);
    return makePerson(context, page, `${address}/weapp`);
  };
};

export const miniProgramStory: Story = {
  title: '小程序：看一笔账，预留一块肥皂，窗口交到手里',
  play: async (stage) => {
    const faults: string[] = [];
    const open = await openIn(stage, faults);
    await readSpot(await open(null));
    const lin = await open('lin');
    await readLine(lin);
    const pickupCode = await reserveSoap(lin);
    await handOver(await open('li'), pickupCode, '肥皂');
    equal('complaints in the console', faults, []);
  },
};
