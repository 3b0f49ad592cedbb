/**
 * Finds words that are cut: outside the page, outside a box that hides what is too much, or ended
 * by dots. A row that is meant to scroll sideways may hold more than it shows.
 */
import type { Page } from 'playwright-core';

/** Runs in the page, so it is one function that uses nothing from outside. */
const cutWords = (scale: number): string[] => {
  const near = 1.5;
  const hiding = ['hidden', 'clip'];
  const scrolling = ['auto', 'scroll'];
  const written = [...document.querySelectorAll<HTMLElement>('.frame *')].filter(
    (each) =>
      each.offsetParent !== null &&
      each.closest('[aria-hidden="true"], svg') === null &&
      [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ''),
  );
  const sizes = written.map((each) => parseFloat(getComputedStyle(each).fontSize));
  if (scale !== 1) {
    written.forEach((each, index) => {
      each.style.setProperty('font-size', `${String((sizes[index] ?? 0) * scale)}px`, 'important');
    });
  }
  const wrong = (each: HTMLElement): string | null => {
    const range = document.createRange();
    range.selectNodeContents(each);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    let [mayCutX, mayCutY] = [true, true];
    for (let box = each.parentElement; box !== null && box !== document.body;) {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edge = box.getBoundingClientRect();
      const isWider = left < edge.left - near || right > edge.right + near;
      const isTaller = top < edge.top - near || bottom > edge.bottom + near;
      if (mayCutX && isWider && hiding.includes(overflowX)) return 'cut at the side';
      if (mayCutY && isTaller && hiding.includes(overflowY)) return 'cut below';
      if (scrolling.includes(overflowX)) mayCutX = false;
      if (scrolling.includes(overflowY)) mayCutY = false;
      box = box.parentElement;
    }
    if (!mayCutX) return null;
    return left < -near || right > window.innerWidth + near ? 'outside the page' : null;
  };
  const found = written.flatMap((each) => {
    const why = wrong(each);
    const text = (each.textContent ?? '').trim().slice(0, 20);
    return why === null ? [] : [`“${text}” (.${each.className.split(' ').join('.')}) ${why}`];
  });
  written.forEach((each) => {
    each.style.removeProperty('font-size');
  });
  return [...new Set(found)];
};

const settlesMs = 500;

/**
 * The cut words of what is shown, with its type enlarged this many times. What seems cut is looked at once
 * more: a page that had just been loading may have moved.
 */
export const findCut = async (page: Page, scale: number): Promise<readonly string[]> => {
  // The runner names every function it compiles, by a helper that the page does not have.
  await page.evaluate('globalThis.__name ??= (named) => named');
  const first = await page.evaluate(cutWords, scale);
  if (first.length === 0) return first;
  await page.waitForTimeout(settlesMs);
  return page.evaluate(cutWords, scale);
};
