/** WXSS as the browser's CSS: imports put in, rpx counted, native names given their prefix. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import postcss from 'postcss';

const nativeName = /(^|[\s>+~,(])(view|text|image|input|textarea|scroll-view|button)(?![\w-])/g;
const imported = /@import\s+["']([^"']+)["'];?/g;

const inlined = (file: string): string =>
  readFileSync(file, 'utf8').replace(imported, (_whole, name: string) =>
    inlined(path.resolve(path.dirname(file), name)),
  );
const inPx = (value: string): string =>
  value.replace(/(-?[\d.]+)rpx/g, (_whole, count: string) => `calc(${count} * 100vw / 750)`);

export const sheetOf = (files: readonly string[]): string => {
  const root = postcss.parse(files.map(inlined).join('\n'));
  root.walkRules((rule) => {
    rule.selector = rule.selector
      .replace(/(^|[\s>+~,(])page(?![\w-])/g, '$1body')
      .replace(nativeName, '$1wx-$2');
  });
  root.walkDecls((each) => {
    each.value = inPx(each.value);
  });
  return root.toString();
};
