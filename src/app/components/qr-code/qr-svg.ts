import { encode } from 'uqr';

/** The dark runs of a row as strokes along its middle: a third shorter than boxes. */
const runs = (row: readonly boolean[], y: number): string => {
  let path = '';
  let x = 0;
  while (x < row.length) {
    const from = x;
    while (row[x] === true) x += 1;
    if (x > from) path += `M${String(from)} ${String(y)}.5h${String(x - from)}`;
    x += 1;
  }
  return path;
};

/**
 * A code as SVG: dark sea on white in both themes. `margin` is the quiet zone in modules:
 * four by the standard, less only where the ground around it is white anyway.
 */
export const qrSvg = (text: string, margin: number): string => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const side = String(size + 2 * margin);
  const edge = String(-margin);
  const dark = data.map((row, y) => runs(row, y)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${edge} ${edge} ${side} ${side}" shape-rendering="crispEdges"><path fill="#fff" d="M${edge} ${edge}h${side}v${side}h-${side}z"/><path stroke="#06202A" d="${dark}"/></svg>`;
};
