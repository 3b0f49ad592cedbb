/** Who takes part in a story, each in a browser of their own, and how a story fails. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { makePerson, type Person } from './person';

export type Persona =
  | 'lin'
  | 'linpo'
  | 'zhang'
  | 'new'
  | 'li'
  | 'wang'
  | 'zhou'
  | 'chen'
  | 'ye'
  | 'shen'
  | 'qiu'
  | 'fang'
  | 'gu'
  | 'he';
type Wish = {
  readonly isDesk?: boolean;
  /** How far their phone's clock is behind the host's. */
  readonly behindMs?: number;
  readonly options?: BrowserContextOptions;
};

export type Stage = {
  readonly address: string;
  /** Puts the clock of the host, and of whoever enters it from now on, ahead by so much. */
  readonly putAhead: (ms: number) => Promise<void>;
  /** Somebody with a phone: a demo person who is signed in, or nobody in particular. */
  readonly enter: (persona: Persona | null, wish?: Wish) => Promise<Person>;
};
export type Story = {
  readonly title: string;
  /** It moves the host's clock, so it is played last, and not on a host that already runs. */
  readonly movesClock?: true;
  readonly play: (stage: Stage) => Promise<void>;
};

export const phone = { width: 390, height: 844 };
export const desk = { width: 1280, height: 800 };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A session as a demo person, as the page 我的 asks for it. */
export const sessionOf = async (address: string, persona: Persona): Promise<string> => {
  const response = await fetch(`${address}/demo/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const found: { token?: string } = await response.json();
  if (found.token === undefined) throw new Error(`no session as ${persona}`);
  return found.token;
};

type Device = {
  readonly persona: Persona | null;
  /** What is kept on the device already. */
  readonly kept?: Readonly<Record<string, string>>;
  readonly options?: BrowserContextOptions;
};

/** A browser of somebody's own: Chinese, in Beijing's zone, signed in when they are somebody. */
export const contextFor = async (
  browser: Browser,
  address: string,
  { persona, kept = {}, options = {} }: Device,
): Promise<BrowserContext> => {
  const session = persona === null ? {} : { session: await sessionOf(address, persona) };
  const localStorage = Object.entries({ ...kept, ...session }).map(([name, value]) => ({
    name,
    value,
  }));
  return browser.newContext({
    viewport: phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    storageState: { cookies: [], origins: [{ origin: address, localStorage }] },
    ...options,
  });
};

export type Played = { readonly seconds: number; readonly failure: string | null };

const pictureAll = async (people: ReadonlyMap<string, Person>, folder: string) => {
  mkdirSync(folder, { recursive: true });
  for (const [name, { page }] of people) {
    await page.screenshot({ path: path.join(folder, `${name}.png`) });
  }
};

/** What broke in a page although nobody saw it: an error nobody caught, a refused source. */
const listenForFaults = (page: Page, faults: string[]) => {
  page.on('pageerror', (fault) => faults.push(`an error in the page: ${fault.message}`));
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) faults.push(line.text());
  });
};

/** Plays one story; a failed one leaves a picture of what everybody saw. */
export const playStory = async (
  story: Story,
  place: {
    readonly browser: Browser;
    readonly address: string;
    readonly folder: string;
    readonly putAhead: (ms: number) => Promise<void>;
    readonly aheadMs: () => number;
  },
): Promise<Played> => {
  const { browser, address, folder, putAhead } = place;
  const people = new Map<string, Person>();
  const faults: string[] = [];
  const enter: Stage['enter'] = async (
    persona,
    { isDesk = false, behindMs = 0, options = {} } = {},
  ) => {
    const viewport = isDesk ? desk : phone;
    const context = await contextFor(browser, address, {
      persona,
      options: { viewport, ...options },
    });
    const offMs = place.aheadMs() - behindMs;
    if (offMs !== 0) await context.clock.install({ time: Date.now() + offMs });
    const person = makePerson(context, await context.newPage(), address);
    listenForFaults(person.page, faults);
    people.set(`${String(people.size + 1)}-${persona ?? 'somebody'}`, person);
    return person;
  };
  const begun = performance.now();
  let failure: string | null = null;
  try {
    await story.play({ address, enter, putAhead });
    if (faults.length > 0) throw new Error(faults.join('\n    '));
  } catch (cause) {
    failure = cause instanceof Error ? cause.message : String(cause);
    await pictureAll(people, folder);
  }
  for (const { context } of people.values()) await context.close();
  return { seconds: (performance.now() - begun) / 1000, failure };
};
