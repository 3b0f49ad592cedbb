/** The cable is cut at the window: the device itself tells a card, books nothing, and reads it later. */
import jsQR from 'jsqr';
import { openAtDesk } from './card-holder';
import { openArchiveOf, typeAtDesk } from './clerk';
import { equal } from './equal';
import type { Person } from './person';
import type { Story } from './stage';

/** What a camera would read off the printed card. */
const squareOn = async ({ page }: Person): Promise<string> => {
  const image = page.locator('.printed-card img').filter({ visible: true }).first();
  const seen = await image.evaluate((drawn: HTMLImageElement) => {
    const side = 225;
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const pen = canvas.getContext('2d');
    if (pen === null) throw new Error('no canvas to look at the card with');
    pen.drawImage(drawn, 0, 0, side, side);
    return { side, pixels: [...pen.getImageData(0, 0, side, side).data] };
  });
  const read = jsQR(Uint8ClampedArray.from(seen.pixels), seen.side, seen.side);
  if (read === null) throw new Error('the printed square cannot be read');
  return read.data;
};

const block = async (clerk: Person, serial: string) => {
  await typeAtDesk(clerk, serial);
  await openArchiveOf(clerk);
  await clerk.tap('存折卡');
  await clerk.tap('卡丢了');
  await clerk.tap('只停用，不换');
  await clerk.sees(/已停用。余额在存折里/);
};

/** The desk is opened on a device; it fetches the list by itself. */
const openWithList = async (person: Person) => {
  await person.open('office/desk');
  await person.sees('在线');
  await person.page.waitForFunction(() => {
    const kept: { whole?: unknown } = JSON.parse(localStorage.getItem('blocked-cards') ?? '{}');
    return typeof kept.whole === 'object' && kept.whole !== null;
  });
};

/** Typed as a scanner types: the text and Enter. */
const scans = async ({ page }: Person, text: string) => {
  const field = page.locator('.code-field input').filter({ visible: true }).first();
  await field.fill(text);
  await field.press('Enter');
};

const scansAndSees = async (person: Person, text: string, ...words: readonly string[]) => {
  await scans(person, text);
  await person.sees(...words);
};

const withoutNetwork = async (person: Person, cards: { good: string; dead: string }) => {
  const asked: string[] = [];
  person.page.on('request', (request) => asked.push(request.postData() ?? ''));
  await person.context.setOffline(true);
  await person.sees('离线，不能记分和交付，只能验存折卡');
  await scansAndSees(person, cards.good, '真卡，没有停用', '现在不记分，不交付。');
  const shown = (await person.reads('.card-checked-digits')).replace(/\s/g, '');
  equal('the number on the card', shown.slice(4), cards.good.split('-')[1]);
  await person.tap('知道了');
  await scansAndSees(person, cards.dead, '停用的卡，不要办', '把卡留下。');
  await person.tap('知道了');
  await scansAndSees(person, cards.good.replace(/-\d{8}-/, '-11111111-'), '不是本系统发的卡');
  await person.tap('知道了');
  await scansAndSees(person, '示例花园', '没有网络，验不了');
  await person.tap('知道了');
  await scansAndSees(person, cards.good, '真卡，没有停用');
  equal('codes asked for', asked.filter((sent) => sent.includes('readCode')).length, 0);
};

export const cardOfflineStory: Story = {
  title: '断网验卡：印出的方码，断了网本机认得真卡、停用的卡和改过的卡，什么也不记；网络回来照常读',
  play: async ({ enter }) => {
    const clerk = await enter('li');
    const lost = await openAtDesk(clerk, '21 号');
    const dead = await squareOn(clerk);
    await block(clerk, lost);
    await openAtDesk(clerk, '22 号');
    const good = await squareOn(clerk);
    for (const isDesk of [false, true]) {
      const colleague = await enter('wang', { isDesk });
      await openWithList(colleague);
      await withoutNetwork(colleague, { good, dead });
      await colleague.context.setOffline(false);
      await colleague.tap('网络回来了，照常读');
      await colleague.sees('钱*');
    }
  },
};
