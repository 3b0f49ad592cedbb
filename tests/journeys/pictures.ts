/** `npm run journeys -- --pictures`: the pages as they run, for the README. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { shrinkPng } from './palette';
import { makePerson, type Person } from './person';
import { contextFor, desk, phone, type Persona } from './stage';

const folder = 'docs/pictures';
const bytesMost = 150 * 1024;
const sharpness = 1.5;

type Picture = {
  readonly name: string;
  readonly who: Persona | null;
  readonly page: string;
  readonly isDesk?: boolean;
  readonly isDark?: boolean;
  readonly isElder?: boolean;
  /** What must be seen before the picture is taken. */
  readonly sees: string | RegExp;
  readonly before?: (person: Person) => Promise<void>;
};

const openLine = async (person: Person) => {
  await person.tap(/修好家里漏水/);
};
const openFirstRow = async (person: Person) => {
  await person.sees('F2 查找');
  await person.page.locator('.office-row-tap').filter({ visible: true }).first().click();
};

/** The pick-up code of what somebody has set aside, to show the desk's page with. */
const pickupOf = async (person: Person): Promise<string> => {
  await person.open('pages/exchange');
  return person.reads('.reserved-digits');
};

const pictures: readonly Picture[] = [
  { name: 'home', who: 'lin', page: 'pages/home', sees: '现在可以做' },
  { name: 'home-dark', who: 'lin', page: 'pages/home', sees: '现在可以做', isDark: true },
  { name: 'home-elder', who: 'linpo', page: 'pages/home', sees: '看存折', isElder: true },
  { name: 'passbook', who: 'lin', page: 'pages/passbook', sees: '本月合计' },
  { name: 'line', who: 'lin', page: 'pages/passbook', sees: '校验码', before: openLine },
  { name: 'show-code', who: 'lin', page: 'resident/show-code', sees: '30 秒换一个，用过就作废' },
  { name: 'exchange', who: 'lin', page: 'pages/exchange', sees: '水嘴起泡器' },
  { name: 'credit', who: 'lin', page: 'resident/credit', sees: '只加分，不扣分。' },
  { name: 'desk', who: 'li', page: 'office/desk', sees: '刚才' },
  {
    name: 'desk-desktop',
    who: 'li',
    page: 'office/desk',
    sees: '10 分钟内可撤回，之后只能冲正',
    isDesk: true,
    before: openFirstRow,
  },
  { name: 'benchmarks', who: null, page: 'pages/benchmarks', sees: '公共机构' },
  { name: 'board', who: null, page: 'visitor/programme', sees: '项任务' },
  { name: 'spot-zh', who: null, page: 'visitor/spot?id=putuoshan', sees: '谢谢你省着用' },
  {
    name: 'spot-en',
    who: null,
    page: 'visitor/spot?id=putuoshan',
    sees: 'Report a leak',
    before: async (person) => {
      await person.tap('English');
    },
  },
];

const take = async (browser: Browser, address: string, picture: Picture): Promise<void> => {
  const { name, who, page, isDesk = false, isDark = false, isElder = false } = picture;
  const context = await contextFor(browser, address, {
    persona: who,
    kept: isElder ? { elder: 'yes' } : {},
    options: {
      viewport: isDesk ? desk : phone,
      deviceScaleFactor: isDesk ? 1 : sharpness,
      colorScheme: isDark ? 'dark' : 'light',
    },
  });
  const person = makePerson(context, await context.newPage(), address);
  await person.open(page);
  await picture.before?.(person);
  await person.sees(picture.sees);
  await keep(person, name);
  await context.close();
};

const keep = async (person: Person, name: string): Promise<void> => {
  await person.page.waitForLoadState('networkidle');
  // Sheets rise and rings turn; a picture shows where they come to rest.
  await person.page.waitForTimeout(600);
  const file = path.join(folder, `${name}.png`);
  writeFileSync(file, shrinkPng(await person.page.screenshot({ animations: 'disabled' })));
  const bytes = readFileSync(file).length;
  console.log(`  ${file} ${String(Math.round(bytes / 1024))} kB`);
  if (bytes > bytesMost) throw new Error(`${file} is too heavy`);
};

/** The hand-over needs somebody's pick-up code first. */
const takeHandOver = async (browser: Browser, address: string): Promise<void> => {
  const options = { viewport: phone, deviceScaleFactor: sharpness };
  const resident = await contextFor(browser, address, { persona: 'zhang', options });
  const code = await pickupOf(makePerson(resident, await resident.newPage(), address));
  const clerk = await contextFor(browser, address, { persona: 'li', options });
  const person = makePerson(clerk, await clerk.newPage(), address);
  await person.open(`office/hand-over?code=${code}`);
  await person.sees('码对上了，就是预留的这一户');
  await keep(person, 'hand-over');
  await resident.close();
  await clerk.close();
};

export const takePictures = async (browser: Browser, address: string): Promise<void> => {
  mkdirSync(folder, { recursive: true });
  for (const picture of pictures) await take(browser, address, picture);
  await takeHandOver(browser, address);
};
