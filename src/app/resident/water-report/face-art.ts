import { svgOf } from '../../components/drawing/svg-of';

const mouths = { smile: 'M15 27q9 9 18 0', calm: 'M16 30h16' } as const;

/** A drop with a face: it smiles, or it is calm; it never frowns. */
export const faceArt = (face: keyof typeof mouths): string =>
  svgOf(
    '0 0 48 56',
    `<g fill="none" stroke="#000" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"><path d="M24 3c11 12 19 19 19 30a19 20 0 0 1-38 0C5 22 13 15 24 3z"/><path d="M17 22v2M31 22v2"/><path d="${mouths[face]}"/></g>`,
  );
