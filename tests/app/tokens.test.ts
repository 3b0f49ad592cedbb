/** Contrast of every pair that carries words, by day and by night (WCAG AA: 4.5). */
import { readFileSync } from 'node:fs';

const source = readFileSync('src/app/styles/tokens.scss', 'utf8');

const block = (name: string): ReadonlyMap<string, string> => {
  const from = source.indexOf(`@mixin ${name} {`);
  const text = source.slice(from, source.indexOf('\n}', from));
  return new Map(
    [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((found) => [
      found[1] ?? '',
      found[2] ?? '',
    ]),
  );
};

const day = block('day');
const night = new Map([...day, ...block('night')]);

const channel = (hex: string) => {
  const share = parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};
const light = (colour: string) =>
  0.2126 * channel(colour.slice(1, 3)) +
  0.7152 * channel(colour.slice(3, 5)) +
  0.0722 * channel(colour.slice(5, 7));

const contrast = (one: string, other: string) => {
  const [dark = 0, bright = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
};

const pairs: readonly (readonly [string, string])[] = [
  ['text', 'bg'],
  ['text', 'surface'],
  ['text-2', 'bg'],
  ['text-2', 'surface'],
  ['text-2', 'surface-2'],
  ['heading', 'surface'],
  ['primary', 'surface'],
  ['primary', 'surface-2'],
  ['primary', 'page-paper'],
  ['on-primary', 'primary'],
  ['on-cta', 'cta'],
  ['danger', 'surface'],
  ['danger', 'page-paper'],
  ['warn', 'warn-bg'],
  ['ok', 'surface'],
  ['on-cover', 'cover'],
  ['on-cover-2', 'cover'],
  ['on-paper-2', 'page-paper'],
  ['text', 'page-paper'],
];

describe.each([
  ['by day', day],
  ['by night', night],
])('words can be read %s', (_name, tokens) => {
  test.each(pairs)('%s on %s', (ink, ground) => {
    const one = tokens.get(ink);
    const other = tokens.get(ground);
    if (one === undefined || other === undefined) throw new Error(`no token ${ink} or ${ground}`);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(4.5);
  });
});
