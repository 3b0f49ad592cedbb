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

/**
 * The class of words whose lines may end after a sign only. Not of words with a part longer than a
 * line: that one would be broken anywhere, and the next line begin with a sign.
 */
export const partsClass = (words: string): string =>
  words.split(/[，。；：、\s]/).every((part) => part.length <= partMost) ? 'short-parts' : '';
