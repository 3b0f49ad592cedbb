/** The bureau changes a rule: one proposes, another approves, the next day earns by it. */
import { addDays, dayOf } from '@kernel/day';
import { postAct, typeAtDesk } from './clerk';
import { passbookNoOf } from './desk';
import { equal } from './equal';
import type { Person } from './person';
import type { Story } from './stage';

const dayMs = 86_400_000;
const tomorrow = (): string => addDays(dayOf(new Date()), 1);

const act = '查马桶漏不漏';

const openBook = async (person: Person) => {
  await person.open('pages/mine');
  await person.tap('示例水利监督处');
  await person.tap('规则簿');
  await person.sees('节水讲座', act);
};

/** The number of the household's newest line of this act, as its own page says. */
const newestLine = async (home: Person): Promise<number> => {
  await home.open('pages/passbook');
  await home.sees(act);
  await home.tap(new RegExp(act));
  await home.sees(/第 1 版，2026-01-01 起/);
  return Number(/第 (\d+) 笔/.exec(await home.reads('.sheet-aside'))?.[1]);
};

const propose = async (editor: Person) => {
  await openBook(editor);
  await editor.tapId('book-toilet-check');
  await editor.sees('随系统带来的默认规则');
  await editor.tap('改这一条');
  await editor.fills('积分', '8');
  await editor.fills('每月几次', '2');
  await editor.fills('出处', '示例通知：查漏一次记 8 分');
  await editor.tap('看看会怎样');
  await editor.sees(
    /按这一条记了 \d+ 笔，共 \d+ 分。/,
    '当时没记上的不在账里，算不进来。已经记下的分不会改。',
  );
  await editor.fills('为什么改', '马桶漏水最费水，多给三分');
  await editor.tap('提出修改，等另一位核准');
  await editor.sees('已提出第 2 版，等另一位同事核准', '等核准 1');
};

/** Whoever proposed it cannot approve it; the other one sees what it changes and approves. */
const approve = async (editor: Person, second: Person) => {
  await editor.tap('等核准 1');
  await editor.tap(`${act} · 第 2 版`);
  await editor.sees('自己提的，等另一位同事核准。');
  equal('ways for the proposer to approve', await editor.button('核准').count(), 0);
  await openBook(second);
  await second.tap('等核准 1');
  await second.tap(`${act} · 第 2 版`);
  await second.sees('5 分', '8 分', '马桶漏水最费水，多给三分', '邱科长');
  await second.tap('核准');
  await second.sees(`已核准：${act}第 2 版，${tomorrow()} 起`);
};

export const ruleEditorStory: Story = {
  title: '改规则：一个人提，看过会怎样；另一个人核准；第二天按新的记，旧的一笔还是旧版',
  movesClock: true,
  play: async ({ enter, putAhead }) => {
    const begins = tomorrow();
    const home = await enter('zhang');
    const passbookNo = await passbookNoOf(home);
    const clerk = await enter('li');
    await typeAtDesk(clerk, passbookNo);
    await postAct(clerk, act, 5);
    const old = await newestLine(home);
    const editor = await enter('qiu', { isDesk: true });
    await propose(editor);
    const second = await enter('fang');
    await approve(editor, second);
    const visitor = await enter(null);
    await visitor.open('visitor/rules');
    await visitor.tap(new RegExp(`^${act}，5 分`));
    await visitor.sees(/^第 1 版/, '2026-01-01');
    await putAhead(dayMs);
    const nextDay = await enter('li');
    await typeAtDesk(nextDay, passbookNo);
    await postAct(nextDay, act, 8);
    const later = await enter('zhang');
    await later.open(`resident/entry?seq=${String(old + 1)}`);
    await later.sees(new RegExp(`第 2 版，${begins} 起`), /按规则记 8 分/);
    const again = await enter('zhang');
    await again.open(`resident/entry?seq=${String(old)}`);
    await again.sees(/第 1 版，2026-01-01 起/, /按规则记 5 分/);
    const reader = await enter(null);
    await reader.open('visitor/rules');
    await reader.tap(new RegExp(`^${act}，8 分`));
    await reader.sees('第 2 版', begins);
  },
};
