/**
 * Somebody in front of a page: sees words, taps what is named, types into what is labelled.
 *
 * 1. Taro keeps earlier pages in the document; only what is visible counts.
 * 2. Everything waits a while for what it names, and says what stood there instead, and why.
 */
import type { BrowserContext, Locator, Page } from 'playwright-core';

export type Person = ReturnType<typeof makePerson>;

const patienceMs = 15_000;
const shownMost = 700;
const causeMost = 1_500;

const shownOn = async (page: Page): Promise<string> => {
  const text = await page.locator('body').innerText();
  return text.replace(/\s+/g, ' ').slice(0, shownMost);
};

/** Fails with the sentence of what was missed, and with what the page said instead. */
const expecting = async (page: Page, what: string, wish: Promise<unknown>): Promise<void> => {
  try {
    await wish;
  } catch (cause) {
    const place = new URL(page.url()).hash;
    const said = await shownOn(page);
    const why = cause instanceof Error ? cause.message.slice(0, causeMost) : String(cause);
    throw new Error(`${what}\n    at ${place}\n    the page says: ${said}\n    ${why}`, { cause });
  }
};

/** The page that is in front now, as Taro names it: `/pages/home/index?stamp=AA`. */
const inFrontOf = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const pages = [...document.querySelectorAll<HTMLElement>('.taro_page')];
    return pages.find(({ offsetParent }) => offsetParent !== null)?.id ?? null;
  });

/**
 * Waits until the page of this address is in front, or the app went elsewhere. Until then the page before
 * it still stands there, and its buttons would be taken for those of the new one.
 */
const arrives = async (page: Page, hash: string, before: string | null): Promise<void> => {
  const name = hash.slice(1).split('?')[0] ?? '';
  const arrived = page.waitForFunction(
    ({ hash: asked, name: wanted, before: left }) => {
      if (window.location.hash !== asked) return true;
      const pages = [...document.querySelectorAll<HTMLElement>('.taro_page')];
      const shown = pages.filter(({ offsetParent }) => offsetParent !== null);
      // Nothing stands there yet, or the mini-program does, which has one page at a time.
      if (shown.length === 0) return true;
      return shown.some(({ id }) => id !== left && id.startsWith(`${wanted}?`));
    },
    { hash, name, before },
  );
  await expecting(page, `should arrive at ${hash}`, arrived);
};

/** A pattern meets the page's text as it stands: a space that no line may break at is a space too. */
const asRead = (words: string | RegExp): string | RegExp =>
  words instanceof RegExp ? new RegExp(words.source.replaceAll(' ', '\\s'), words.flags) : words;

export const makePerson = (context: BrowserContext, page: Page, address: string) => {
  page.setDefaultTimeout(patienceMs);
  const textOf = (text: string | RegExp) =>
    page.getByText(asRead(text)).filter({ visible: true }).first();
  /** Words are matched whole; a pattern finds a part. */
  const button = (name: string | RegExp): Locator => {
    const wish = { name: asRead(name), exact: true };
    return page
      .getByRole('button', wish)
      .or(page.getByRole('tab', wish))
      .or(page.getByRole('link', wish))
      .filter({ visible: true })
      .first();
  };
  const field = (label: string): Locator =>
    page
      .locator('.field')
      .filter({ visible: true, has: page.getByText(label, { exact: true }) })
      .locator('input, textarea')
      .first();

  const sees = async (...texts: readonly (string | RegExp)[]) => {
    for (const text of texts) {
      await expecting(page, `should see “${String(text)}”`, textOf(text).waitFor());
    }
  };
  return {
    context,
    page,
    button,
    sees,
    /** Types an address by hand: `visitor/spots`, `pages/home`. */
    open: async (path: string) => {
      const [name = '', query] = path.split('?');
      const hash = `#/${name}/index${query === undefined ? '' : `?${query}`}`;
      const isNew = new URL(page.url()).hash !== hash;
      const before = await inFrontOf(page);
      await page.goto(`${address}/${hash}`);
      if (isNew) await arrives(page, hash, before);
    },
    /** Opens it in a fresh window: nothing of the app is in memory. */
    openFresh: async (path: string) => {
      await page.goto('about:blank');
      await page.goto(`${address}/#/${path}`);
    },
    seesNot: async (text: string | RegExp) => {
      const gone = textOf(text).waitFor({ state: 'hidden' });
      await expecting(page, `should not see “${String(text)}”`, gone);
    },
    tap: async (name: string | RegExp) => {
      await expecting(page, `should find the button “${String(name)}”`, button(name).click());
    },
    /** Where the same word stands on a choice and on the button below it. */
    tapId: async (id: string) => {
      const one = page.locator(`#${id}`).filter({ visible: true }).first();
      await expecting(page, `should find #${id}`, one.click());
    },
    /** Taps words that are not a button of their own. */
    tapWords: async (text: string | RegExp) => {
      await expecting(page, `should find the words “${String(text)}”`, textOf(text).click());
    },
    seesOff: async (name: string | RegExp) => {
      const off = button(name).and(page.locator('[aria-disabled="true"]')).waitFor();
      await expecting(page, `should find “${String(name)}” switched off`, off);
    },
    fills: async (label: string, text: string) => {
      await expecting(page, `should find the field “${label}”`, field(label).fill(text));
    },
    /** The text of the first visible place with this class. */
    reads: async (selector: string): Promise<string> => {
      const place = page.locator(selector).filter({ visible: true }).first();
      await expecting(page, `should find ${selector}`, place.waitFor());
      return (await place.innerText()).replace(/\s+/g, ' ').trim();
    },
    shown: () => shownOn(page),
  };
};
