import { qrSvg } from '@app/components/qr-code/qr-svg';
import readQr from 'jsqr';

const scale = 6;

/** Paints the path of the code, which consists of horizontal strokes only, one module thick. */
const paint = (svg: string, margin: number) => {
  const side = Number(/viewBox="\S+ \S+ (\d+)/.exec(svg)?.[1]);
  const pixels = new Uint8ClampedArray(side * scale * side * scale * 4).fill(255);
  const dark = /stroke="#06202A" d="([^"]+)"/.exec(svg)?.[1] ?? '';
  for (const [, x = '', y = '', run = ''] of dark.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    for (let row = 0; row < scale; row += 1) {
      const from =
        ((Number(y) + margin) * scale + row) * side * scale + (Number(x) + margin) * scale;
      pixels.fill(0, from * 4, (from + Number(run) * scale) * 4);
      for (let at = from; at < from + Number(run) * scale; at += 1) pixels[at * 4 + 3] = 255;
    }
  }
  return { pixels, side: side * scale };
};

test.each([4, 2])('a camera reads the drawn code with a quiet zone of %i', (margin) => {
  const { pixels, side } = paint(qrSvg('p.482109375564', margin), margin);
  expect(readQr(pixels, side, side)?.data).toBe('p.482109375564');
});
