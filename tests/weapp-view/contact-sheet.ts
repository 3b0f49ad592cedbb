/** The ways of one page side by side, so that they are looked at together. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { faces } from './face';
import { wordsOf, type Picture, type Way } from './picture';

type Taken = {
  readonly folder: string;
  readonly picture: Picture;
  readonly ways: readonly Way[];
};

const style = `body{margin:0;padding:8px;background:#666;font:14px sans-serif;color:#fff}
main{display:flex;flex-wrap:wrap;gap:8px;align-items:flex-start}
figure{margin:0}figcaption{padding:2px 0}div{max-height:1500px;overflow:hidden}img{display:block}`;

const has = (way: Way, ...words: readonly string[]): boolean =>
  wordsOf(way).some((word) => words.includes(word));
/** As wide as the phone; a face says little and is shown smaller. */
const widthOf = (way: Way): number => {
  if (has(way, 'wide')) return 1_280;
  if (has(way, ...faces)) return 300;
  return has(way, 'narrow') ? 320 : 390;
};
const figure = (folder: string, name: string, way: Way): string => {
  const file = path.join(folder, `${name}-${way}.png`);
  if (!existsSync(file)) return '';
  const source = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
  const image = `<img width="${String(widthOf(way))}" src="${source}">`;
  return `<figure><figcaption>${name} ${way}</figcaption><div>${image}</div></figure>`;
};

/** Two sheets, each no larger than a screen shows: the shapes, and the faces with what is wide. */
export const drawSheets = async (browser: Browser, taken: Taken): Promise<void> => {
  const { folder, picture, ways } = taken;
  const isSecond = (way: Way) => has(way, 'wide', ...faces);
  const sheets = { shapes: ways.filter((way) => !isSecond(way)), faces: ways.filter(isSecond) };
  for (const [kind, shown] of Object.entries(sheets)) {
    if (shown.length === 0) continue;
    const page = await browser.newPage({ viewport: { width: 1_560, height: 100 } });
    const figures = shown.map((way) => figure(folder, picture.name, way)).join('');
    await page.setContent(`<style>${style}</style><main>${figures}</main>`);
    const file = path.join(folder, `sheet-${picture.name}-${kind}.png`);
    await page.screenshot({ path: file, fullPage: true });
    await page.close();
    console.log(`  ${file}`);
  }
};
