/**
 * `npm run weapp-pictures`: pages of the built mini-program as pictures, in dist/weapp-pictures.
 *
 * --at=http://…   on a host that already runs, and leaves it running
 * --only=词,词    pages whose name holds one of these words
 * --as-built     the mini-program as it was last built
 * --as=narrow     phone, narrow, elder or dark; without it each page in the ways its line says
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import buildWeapp from '../../config/weapp-for-tests';
import { startHost } from '../journeys/host';
import { makePerson } from '../journeys/person';
import { contextFor, openBrowser, sessionOf } from '../journeys/stage';
import { makeView } from './make-view';
import { pictures, type Picture, type Way } from './pictures';

const folder = 'dist/weapp-pictures';
const argument = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);

/** A phone with a notch and a line to swipe up from. */
const insets = { top: 44, bottom: 34 };
const size = (way: Way) => ({ width: way === 'narrow' ? 320 : 390, height: 844 });
type View = Awaited<ReturnType<typeof makeView>>;
type Place = {
  readonly browser: Browser;
  readonly address: string;
  readonly view: View;
  readonly numbers: Readonly<Record<string, string>>;
};

/** What a door answers 张海生. */
const askAsZhang = async (address: string, path: string) => {
  const response = await fetch(`${address}/call/resident`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await sessionOf(address, 'zhang')}`,
    },
    body: JSON.stringify({ path, input: {} }),
  });
  return (await response.json()).value;
};
const numbersOf = async (address: string) => ({
  '{passbook}': (await askAsZhang(address, 'me')).household.passbookNo,
  '{pickup}': (await askAsZhang(address, 'reservations')).items[0].pickupCode,
});

const take = async ({ browser, address, view, numbers }: Place, picture: Picture, way: Way) => {
  const context = await contextFor(browser, address, {
    persona: picture.who,
    kept: way === 'elder' ? { elder: 'yes' } : {},
    options: {
      viewport: size(way),
      deviceScaleFactor: 1.5,
      colorScheme: way === 'dark' ? 'dark' : 'light',
    },
  });
  await context.route(`${address}/weapp/**`, view);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets });
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (line) => {
    if (line.type() === 'error') faults.push(line.text());
  });
  const person = makePerson(context, page, `${address}/weapp`);
  const file = path.join(folder, `${picture.name}-${way}.png`);
  try {
    await person.open(picture.page.replace(/\{\w+\}/, (name) => numbers[name] ?? name));
    await picture.before?.(person);
    if (picture.sees !== undefined) await person.sees(picture.sees);
  } catch (cause) {
    faults.push(cause instanceof Error ? cause.message : String(cause));
  }
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  // A window as high as the page: the bars at the foot stand at the foot.
  const height = await page.evaluate('document.documentElement.scrollHeight');
  if (picture.isLong !== false) {
    await page.setViewportSize({ ...size(way), height: Math.max(Number(height), 844) });
  }
  await page.screenshot({ path: file, animations: 'disabled', timeout: 60_000 });
  await context.close();
  console.log(`  ${file}`);
  faults.forEach((fault) => {
    console.log(`    ${fault}`);
  });
  if (faults.length > 0) process.exitCode = 1;
};

const run = async () => {
  if (!process.argv.includes('--as-built')) buildWeapp({});
  mkdirSync(folder, { recursive: true });
  const at = argument('at');
  const host =
    at === undefined
      ? await startHost({ databaseUrl: null, isAsBuilt: true })
      : { address: at, stop: () => Promise.resolve() };
  const browser = await openBrowser();
  try {
    const { address } = host;
    const place = { browser, address, view: await makeView(), numbers: await numbersOf(address) };
    const only = (argument('only') ?? '').split(',');
    const as = argument('as');
    for (const picture of pictures.filter(({ name }) => only.some((word) => name.includes(word)))) {
      const ways = picture.ways.filter((way) => as === undefined || way === as);
      for (const way of ways) await take(place, picture, way);
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
