/** How the project writes, as far as a test can hold it: names, sizes, one word per idea. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const root = join(__dirname, '../..');
const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const sources = [...filesIn('src'), ...filesIn('cloudfunctions')];
const linesOf = (file: string): number =>
  readFileSync(join(root, file), 'utf8').trimEnd().split('\n').length;
const sizes = sources.map(linesOf).sort((one, other) => one - other);
const part = (share: number): number => sizes[Math.floor((sizes.length - 1) * share)] ?? 0;

/** The glossary's words that stand for another idea here, or for no idea at all. */
const otherWords =
  /\b(\w*[wW]allet\w*|\w*[lL]eaderboard\w*|\w*[cC]oupon\w*|[pP]rize\w*|[rR]eward\w*|rollback\w*|userId|shopId|scoreboard)\b/;
const namesOfNothing = /^(utils?|helpers?|common|services?|data|info|misc|stuff)$/;
const exported = /^export (?:const|type|class|function|interface) (\w+)/gm;

describe('a source file', () => {
  it('is named in kebab-case after an idea', () => {
    const isGood = (file: string): boolean => {
      const name = basename(file).replace(/\.(h5|weapp|config|d)?\.?tsx?$/, '');
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && !namesOfNothing.test(name);
    };
    expect(sources.filter((file) => !isGood(file))).toEqual([]);
  });

  it('is no longer than 300 lines', () => {
    expect(sources.filter((file) => linesOf(file) > 300)).toEqual([]);
  });

  it('is short as a rule: half of them 60 lines or less, nine of ten 150 or less', () => {
    expect(part(0.5)).toBeLessThanOrEqual(60);
    expect(part(0.9)).toBeLessThanOrEqual(150);
  });

  it('exports no word that the glossary keeps for another idea', () => {
    const found = sources.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(exported)]
        .map(([, name = '']) => name)
        .filter((name) => otherWords.test(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
  });

  it('leaves no mark of unfinished work, and switches no check off', () => {
    const marks = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck|expect-error)|eslint-disable|as any\b/;
    const found = sources.filter((file) => marks.test(readFileSync(join(root, file), 'utf8')));
    expect(found).toEqual([]);
  });
});

describe('a door', () => {
  it.each(['resident', 'office', 'visitor', 'bureau', 'nightly'])(
    '%s is ten lines or less',
    (door) => {
      expect(linesOf(`cloudfunctions/${door}/index.ts`)).toBeLessThanOrEqual(10);
    },
  );
});
