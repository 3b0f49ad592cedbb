/** The printed square stays readable: its modules at the printed size, and under dirt. */
import { qrSvg } from '@app/components/qr-code/qr-svg';
import jsQR from 'jsqr';
import { encode } from 'uqr';
import { signed } from './card-steps';

/** The square as a camera sees it: `perModule` pixels a module, a quiet zone of two. */
const seen = (text: string, perModule: number, isDirty: (x: number, y: number) => boolean) => {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const side = size * perModule;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = data[Math.floor(y / perModule)]?.[Math.floor(x / perModule)] === true;
      if (isDark || isDirty(x / side, y / side))
        pixels.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
    }
  }
  return jsQR(pixels, side, side)?.data;
};

test('the square has 41 modules a side, of more than half a millimetre when it is 26 mm wide', () => {
  const [, side = ''] = /viewBox="-2 -2 (\d+) /.exec(qrSvg(signed(), 2)) ?? [];
  expect(side).toBe('45');
  expect(26 / Number(side)).toBeGreaterThan(0.5);
});

test.each([2, 3, 6])('is read from a picture of %i pixels a module', (perModule) => {
  expect(seen(signed(), perModule, () => false)).toBe(signed());
});

test('is read with a stroke of ink over it', () => {
  const stroke = (x: number, y: number) => Math.abs(x - 0.6) < 0.02 && y > 0.4 && y < 0.75;
  expect(seen(signed(), 4, stroke)).toBe(signed());
});
