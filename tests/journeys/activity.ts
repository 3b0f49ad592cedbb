/** An activity: the host's screen, residents who scan and type, one named by hand, the bureau's call-back. */
import { equal } from './equal';
import { passbookNoOf } from './desk';
import type { Person } from './person';
import type { Story } from './stage';

const title = '示例：码头节水集市';

const opens = async (host: Person) => {
  await host.open('office/activities');
  await host.tap('开一场活动');
  await host.fills('活动名称', title);
  await host.fills('在哪里', '示例码头');
  await host.fills('开始', '00:00');
  await host.fills('结束', '23:59');
  await host.fills('名额（户）', '2');
  await host.tap('开这场活动');
  await host.sees(title, '户签到，名额 2');
  equal('counted at the beginning', await host.reads('.host-taken'), '0');
};

/** The six digits on the screen; a fresh window, so that they are not about to change. */
const digitsOn = async (host: Person): Promise<string> => {
  const left = Number(await host.reads('.host-digits .ring-number'));
  if (left < 4) await host.page.waitForTimeout(4_500);
  const shown = await host.reads('.host-digits');
  return /^(\d{3} \d{3})/.exec(shown)?.[1] ?? '';
};

const types = async (guest: Person, digits: string) => {
  await guest.open('resident/scan');
  await guest.fills('输入号码', digits);
  await guest.tap('好了');
};

const countBecomes = async (host: Person, count: string) => {
  const taken = host.page.locator('.host-taken').filter({ hasText: count, visible: true });
  await taken.first().waitFor({ timeout: 15_000 });
};

const callsBack = async (reviewer: Person) => {
  await reviewer.open('pages/mine');
  await reviewer.tap('示例水利监督处');
  await reviewer.tap('活动');
  await reviewer.tap(title);
  await reviewer.sees('2 户，其中补记 1 户');
  await reviewer.tap('抽三户回访');
  await reviewer.sees('回访', /^\S+ 0903\*{4}\d{4}$/);
  await reviewer.tap('说来过');
  await reviewer.tap('记下结果');
  await reviewer.sees('回访 1/2');
};

export const activityStory: Story = {
  title: '活动：屏幕出会变的码，居民输六位数记分，没手机的补记，一户一次，主管单位抽人回访',
  play: async ({ enter }) => {
    const neighbour = await enter('zhang');
    const passbookNo = await passbookNoOf(neighbour);
    const host = await enter('li');
    await opens(host);
    const guest = await enter('lin');
    await types(guest, await digitsOn(host));
    await guest.sees('节水活动', '已记入存折', /^节水活动，记上 10 分。$/);
    await countBecomes(host, '1');
    await types(guest, await digitsOn(host));
    await guest.sees('这一户在这场活动签过到了。');
    await types(neighbour, '000001');
    await neighbour.sees('这个码不认识。');
    await host.tap('补记');
    await host.fills('存折号', passbookNo);
    await host.tap('手机没电');
    await host.tap('补记这一户');
    await host.sees(/^张\*已补记，10 分$/);
    const late = await enter('linpo');
    await types(late, await digitsOn(host));
    await late.sees('这一户在这场活动签过到了。');
    await host.openFresh('office/activities/index');
    await host.tap(new RegExp(`^${title}，`));
    await countBecomes(host, '2');
    await host.tap('提前结束');
    await host.tap('结束签到');
    await host.sees('签到结束');
    await callsBack(await enter('fang', { isDesk: true }));
  },
};
