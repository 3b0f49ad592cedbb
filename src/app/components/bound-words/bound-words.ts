/**
 * `30 分 · 预留 1 块` as lines may break it: a sign between two facts ends a line and never begins
 * one, and a number stays with its unit. A date has none, and is too long to stay with a word.
 */
export const boundWords = (words: string): string =>
  words
    .replace(/ · /g, '\u00a0· ')
    .replace(/([\d-]+) (?=\p{Script=Han})/gu, (all, figure: string) =>
      figure.includes('-') ? all : `${figure}\u00a0`,
    )
    .replace(/(\p{Script=Han}) (?=\d)/gu, '$1\u00a0');

const partMost = 10;

/** Whether lines may end only after a sign: a part longer than a line would be broken anywhere. */
export const isInShortParts = (words: string): boolean =>
  words.split(/[，。；：、\s]/).every((part) => part.length <= partMost);
