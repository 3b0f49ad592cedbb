/**
 * Drawings that are the same on every phone stand in the stylesheet, once, and not in what each page
 * tells the view. In scss: `url('drawn:boat')` is that drawing, and `@include icon-masks;` makes a
 * class of every icon in every weight of line.
 */
import { coverArt } from '../../src/app/components/cover/cover-art';
import { svgOf } from '../../src/app/components/drawing/svg-of';
import { goodsShapes } from '../../src/app/components/goods-picture/goods-shapes';
import { iconPaths } from '../../src/app/components/icon/icon-paths';
import { strokes } from '../../src/app/components/icon/icon-props';
import { svgSource } from '../../src/app/components/press/svg-source';
import { boat, stillBoat } from '../../src/app/components/query-view/boat';
import { codeSea } from '../../src/app/resident/show-code/code-sea';
import { riverSea } from '../../src/app/resident/credit/river-sea';
import { planSea } from '../../src/app/visitor/programme/plan-sea';
import { heroArt } from '../../src/app/visitor/spot/hero-art';

const drawings: Readonly<Record<string, string>> = {
  boat,
  'still-boat': stillBoat,
  cover: coverArt,
  hero: heroArt,
  'plan-sea': planSea,
  'river-sea': riverSea,
  'code-sea': codeSea,
};

const address = (svg: string) => `url("${svgSource(svg)}")`;

const drawn = (scss: string): string =>
  scss.replace(/url\('drawn:([\w-]+)'\)/g, (_, name: string) => {
    const svg = drawings[name];
    if (svg === undefined) throw new Error(`no drawing is named ${name}`);
    return address(svg);
  });

const goods = () =>
  Object.entries(goodsShapes)
    .map(
      ([name, shapes]) =>
        `.drawn-${name}{background-image:${address(svgOf('0 0 120 88', shapes))}}`,
    )
    .join('\n');

const iconSvg = (path: string, stroke: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="${String(stroke)}" stroke-linecap="round" stroke-linejoin="round"><path d="${path}"/></svg>`;

/** The lighter lines of larger icons come later, so that they win over the usual one. */
const icons = () =>
  Object.entries(strokes)
    .flatMap(([size, stroke]) =>
      Object.entries(iconPaths).map(([name, path]) => {
        const where = size === '24' ? `.i-${name}` : `.icon-${size}.i-${name}`;
        return size === '20'
          ? ''
          : `${where}{-webkit-mask-image:${address(iconSvg(path, stroke))}}`;
      }),
    )
    .join('\n');

/** What the scss loader reads in place of the file. */
export const drawnStyles = (scss: string): string =>
  drawn(scss).replace('@include goods-drawings;', goods).replace('@include icon-masks;', icons);
