/** The cable is cut: the page says so, books nothing, loses nothing, and nothing is booked twice. */
import { openArchiveOf, postAct, typeAtDesk } from './clerk';
import { passbookNoOf } from './desk';
import { equal } from './equal';
import type { Person } from './person';
import type { Story } from './stage';

/** What the window says that is left to do. */
const onlyCards = '离线，不能记分和交付，只能验存折卡';
const door = '示例花园 1幢';

/** Finds a household by its door, as a clerk does when there is no code. */
const findByDoor = async (clerk: Person) => {
  await typeAtDesk(clerk, door);
  await clerk.tapWords(/示例花园 1幢/);
  await clerk.sees('记分', '为什么看这一户');
};

/** How often a title stands among the last lines of the household. */
const timesBooked = async (clerk: Person, title: string): Promise<number> =>
  clerk.page.locator('.house-line').filter({ visible: true, hasText: title }).count();

const cutBeforeTheTap = async (clerk: Person) => {
  await clerk.tap('记分');
  await clerk.tap('节水讲座，10 分');
  await clerk.context.setOffline(true);
  await clerk.tap('同意，记 10 分');
  await clerk.sees('没有连上，还没办成', '再按一次就行：同一件事只记一次。');
  await clerk.sees('没有网络。');
  await clerk.tap('关闭');
  await clerk.seesOff(/^记分，离线，不能记分和交付/);
  await clerk.open('office/desk');
  await clerk.sees('离线', /^没有网络。这是 \d\d:\d\d 的内容/, onlyCards, '离线验卡');
  await clerk.context.setOffline(false);
  await clerk.sees('在线');
};

/** The request reaches the books and its answer does not come back. */
const loseOneAnswer = async (clerk: Person, path: string): Promise<() => number> => {
  let sent = 0;
  await clerk.page.route('**/call/office', async (route) => {
    const call: { path?: string } = route.request().postDataJSON();
    if (call.path !== path) return route.continue();
    sent += 1;
    if (sent > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  return () => sent;
};

const loseTheAnswer = async (clerk: Person) => {
  await findByDoor(clerk);
  await openArchiveOf(clerk);
  const title = '查马桶漏不漏';
  const before = await timesBooked(clerk, title);
  const sent = await loseOneAnswer(clerk, 'post');
  await clerk.tap('记分');
  await clerk.tap(`${title}，5 分`);
  await clerk.tap('同意，记 5 分');
  await clerk.sees('没有连上，还没办成');
  await clerk.tap('同意，记 5 分');
  await clerk.sees(`${title} +5 分`);
  equal('how often it was sent', sent(), 2);
  await clerk.page.unroute('**/call/office');
  await findByDoor(clerk);
  await openArchiveOf(clerk);
  equal('how often it was booked', await timesBooked(clerk, title), before + 1);
};

/** What was opened before opens again, with its time, and the code is still good. */
const residentWithoutNetwork = async (resident: Person) => {
  await passbookNoOf(resident);
  await resident.tap('存折');
  await resident.sees('摘要', '点任何一行，看它从哪里来。');
  await resident.open('resident/show-code');
  await resident.sees('30 秒换一个，用过就作废');
  await resident.tap('返回');
  await resident.page.waitForTimeout(1_500);
  await resident.context.setOffline(true);
  await resident.tap('存折');
  await resident.sees(/^没有网络。/, '摘要', '承前页');
  await resident.open('resident/show-code');
  await resident.sees(/^现在没有网络，还能出示到 \d\d:\d\d/);
  const digits = await resident.reads('.code-digits');
  if (!/^\d{4} \d{4} \d{4}$/.test(digits)) throw new Error(`no code without a network: ${digits}`);
  await resident.context.setOffline(false);
};

/** Opened anew while the service cannot be reached: what was kept on the phone, and since when. */
const residentWithoutService = async (resident: Person) => {
  await resident.page.route('**/call/**', (route) => route.abort('connectionrefused'));
  await resident.openFresh('pages/passbook/index');
  await resident.sees(/^连不上服务。这是 .*的内容/, '摘要', '承前页');
  await resident.page.unroute('**/call/**');
};

const keptWithinMs = 30_000;

/** The browser has kept the pages, and the phone the answers. */
const keptAll = async ({ page }: Person) => {
  await page.evaluate(
    (ms) =>
      Promise.race([
        navigator.serviceWorker.ready.then(() => null),
        new Promise((_, reject) => {
          setTimeout(() => {
            reject(new Error('the browser did not keep the pages'));
          }, ms);
        }),
      ]),
    keptWithinMs,
  );
  await page.waitForTimeout(1_500);
};

/** The app was closed after one visit; the next time there is no network from the beginning. */
const openAnewOffline = async (person: Person, path: string) => {
  await keptAll(person);
  await person.context.setOffline(true);
  await person.openFresh(path);
};

const residentAnew = async (resident: Person) => {
  await resident.open('pages/passbook');
  await resident.sees('摘要', '承前页');
  await openAnewOffline(resident, 'pages/passbook/index');
  await resident.sees(/^没有网络。这是 .*的内容/, '摘要', '承前页', '示例');
  await resident.tap('首页');
  await resident.sees('出示存折码');
};

const clerkAnew = async (clerk: Person) => {
  await clerk.open('office/desk');
  await clerk.sees('在线');
  await openAnewOffline(clerk, 'office/desk/index');
  await clerk.sees('离线', /^没有网络。这是 .*的内容/, onlyCards);
};

/** A visitor with no session, on an island with a weak signal. */
const touristAnew = async (tourist: Person) => {
  await tourist.open('visitor/spot?id=putuoshan');
  await tourist.sees('普陀山风景名胜区');
  await openAnewOffline(tourist, 'visitor/spot/index?id=putuoshan');
  await tourist.sees('普陀山风景名胜区', '洗短一分钟', /^没有网络。/);
};

export const withoutNetworkStory: Story = {
  title: '断网：窗口不记不丢，答复丢了再按只记一次；存折、窗口和景点关了再开也打得开',
  play: async ({ enter }) => {
    const clerk = await enter('li');
    const resident = await enter('lin');
    await findByDoor(clerk);
    await postAct(clerk, '报水表读数', 5);
    await cutBeforeTheTap(clerk);
    await loseTheAnswer(clerk);
    await residentWithoutNetwork(resident);
    await residentWithoutService(resident);
    await residentAnew(resident);
    await clerkAnew(clerk);
    await touristAnew(await enter(null));
  },
};
