/**
 * `npm run weapp-pictures`: pages of the built mini-program as pictures, in dist/weapp-pictures.
 *
 * --h5            the same pages in a browser, in dist/h5-pictures
 * --at=http://…   on a host that already runs, and leaves it running
 * --only=词,词    pages whose name holds one of these words
 * --sheet         the ways of a page side by side as well, as sheet-….png
 * --as-built      what was last built
 * --as=way,way    in these ways; without it each page in the ways its line says. A way is made of
 *                 phone narrow wide dark elder paper and one of loading empty broken unreached
 *                 offline: elder-narrow, dark-broken. Paper is A5, as it is printed; only H5 prints. Pages that read nothing have no such face.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import buildWeapp from '../../config/weapp-for-tests';
import { startHost } from '../journeys/host';
import { makePerson, type Person } from '../journeys/person';
import { contextFor, openBrowser } from '../journeys/stage';
import { askAt, type Asking } from './ask-door';
import { makeView } from './make-view';
import { drawSheets } from './contact-sheet';
import { changeAnswers, faces, putFace, type Face } from './face';
import { wordsOf, type Picture, type Way } from './picture';
import { pictures } from './pictures';

const isH5 = process.argv.includes('--h5');
const isAsBuilt = process.argv.includes('--as-built');
const folder = isH5 ? 'dist/h5-pictures' : 'dist/weapp-pictures';
const argument = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);

/** A phone with a notch and a line to swipe up from. */
const insets = { top: 44, bottom: 34 };
const size = (way: Way) => {
  if (wordsOf(way).includes('paper')) return { width: 559, height: 794 };
  if (wordsOf(way).includes('wide')) return { width: 1280, height: 800 };
  return { width: wordsOf(way).includes('narrow') ? 320 : 390, height: 844 };
};
const faceOf = (way: Way): Face | undefined => faces.find((face) => wordsOf(way).includes(face));
type View = Awaited<ReturnType<typeof makeView>>;
type Place = {
  readonly browser: Browser;
  readonly address: string;
  /** Nothing where the pages are the host's own. */
  readonly view: View | null;
  readonly numbers: Readonly<Record<string, string>>;
};

const numbersOf = async ({ ask }: Asking) => {
  const me = await ask<{ household: Record<'passbookNo' | 'id', string> }>('zhang', 'resident/me');
  const held = await ask<{ items: readonly { pickupCode: string }[] }>(
    'zhang',
    'resident/reservations',
  );
  return {
    '{passbook}': me.household.passbookNo,
    '{household}': me.household.id,
    '{pickup}': held.items[0]?.pickupCode ?? '',
  };
};

/** A browser as this way says: how wide, how dark, how large its type, and what its doors do. */
const contextIn = async ({ browser, address, view }: Place, picture: Picture, way: Way) => {
  const words = wordsOf(way);
  const context = await contextFor(browser, address, {
    persona: picture.who,
    kept: words.includes('elder') ? { elder: 'yes' } : {},
    options: {
      viewport: size(way),
      deviceScaleFactor: 1.5,
      colorScheme: words.includes('dark') ? 'dark' : 'light',
      serviceWorkers: 'block',
    },
  });
  if (view !== null) await context.route(`${address}/weapp/**`, view);
  if (picture.changed !== undefined) await changeAnswers(context, picture.changed);
  const face = faceOf(way);
  if (face !== undefined && face !== 'offline' && picture.brings !== undefined) {
    await putFace(context, face, picture.brings);
  }
  return context;
};

/** What the page complains of; a door that was made to fail is not told of. */
const listen = (page: Page, face: Face | undefined): string[] => {
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && face === undefined) faults.push(line.text());
  });
  return faults;
};

/** Until the page shows what it is to show; a call is tried three times before it is given up. */
const settle = async (person: Person, picture: Picture, face: Face | undefined) => {
  await picture.opens?.(person);
  if (face === undefined || face === 'offline') {
    await picture.before?.(person);
    if (picture.sees !== undefined) await person.sees(picture.sees);
  }
  if (face !== 'loading' && picture.isUnderWay !== true)
    await person.page.waitForLoadState('networkidle');
  await person.page.waitForTimeout(300);
  if (face === 'offline') await person.context.setOffline(true);
  await person.page.waitForTimeout(face === 'unreached' ? 3_000 : 500);
};

/** On H5 a page scrolls in a box of its own. */
const wholeHeight = `Math.max(...[document.documentElement, ...document.querySelectorAll('.taro_page')]
  .map((each) => each.scrollHeight))`;

const take = async (place: Place, picture: Picture, way: Way) => {
  const { address, view, numbers } = place;
  const face = faceOf(way);
  const context = await contextIn(place, picture, way);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  if (view !== null) await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets });
  const faults = listen(page, face);
  const person = makePerson(context, page, view === null ? address : `${address}/weapp`);
  const file = path.join(folder, `${picture.name}-${way}.png`);
  try {
    await person.open(picture.page.replace(/\{\w+\}/, (name) => numbers[name] ?? name));
    await settle(person, picture, face);
  } catch (cause) {
    faults.push(cause instanceof Error ? cause.message : String(cause));
  }
  if (wordsOf(way).includes('paper')) await page.emulateMedia({ media: 'print' });
  // A window as high as the page: the bars at the foot stand at the foot.
  const { height } = size(way);
  const whole = Number(await page.evaluate(wholeHeight));
  if (picture.isLong !== false) {
    await page.setViewportSize({ ...size(way), height: Math.max(whole, height) });
  }
  await page.screenshot({ path: file, animations: 'disabled', timeout: 60_000 });
  await context.close();
  console.log(`  ${file}`);
  faults.forEach((fault) => {
    console.log(`    ${fault}`);
  });
  if (faults.length > 0) process.exitCode = 1;
};

/** The asked ways, but no face for a page that has none. */
const waysOf = (picture: Picture): readonly Way[] => {
  const asked = argument('as')?.split(',') ?? picture.ways;
  return asked.filter((way) => picture.brings !== undefined || faceOf(way) === undefined);
};

const run = async () => {
  if (!isAsBuilt && !isH5) buildWeapp({});
  mkdirSync(folder, { recursive: true });
  const at = argument('at');
  const host =
    at === undefined
      ? await startHost({ databaseUrl: null, isAsBuilt: !isH5 || isAsBuilt })
      : { address: at, stop: () => Promise.resolve() };
  const browser = await openBrowser();
  try {
    const { address } = host;
    const view = isH5 ? null : await makeView();
    const asking = askAt(address);
    const place = { browser, address, view, numbers: await numbersOf(asking) };
    const only = (argument('only') ?? '').split(',');
    for (const picture of pictures.filter(({ name }) => only.some((word) => name.includes(word)))) {
      await picture.prepares?.(asking);
      const ways = waysOf(picture);
      for (const way of ways) await take(place, picture, way);
      if (process.argv.includes('--sheet')) await drawSheets(browser, { folder, picture, ways });
    }
  } finally {
    await browser.close();
    await host.stop();
  }
};

run().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
