import fc from 'fast-check';
import { cleanPicture, deleteAfterDecision, deleteUnused } from '@domain/picture';
import { parseDay } from '@kernel/day';
import { appSegment, comment, exif, jpeg, png, webp } from '../support/pictures';

const secret = 'GPS 29.98 122.39 iPhone of somebody';
const holds = (bytes: Uint8Array | undefined, words: string): boolean =>
  Buffer.from(bytes ?? []).includes(words);

describe('a picture that is handed in', () => {
  it('loses from a JPEG whatever stands beside the picture, and keeps the picture', () => {
    const beside = [
      exif(1, 'II', secret),
      appSegment(0xe1, `http://ns.adobe.com/xap/1.0/\0${secret}`),
      appSegment(0xed, `Photoshop 3.0 ${secret}`),
      appSegment(0xe2, `MPF ${secret}`),
      comment(secret),
    ];
    const given = jpeg('the pixels', { before: beside, after: Buffer.from(secret) });
    const clean = cleanPicture(given);
    expect(clean?.mime).toBe('image/jpeg');
    expect(holds(clean?.bytes, secret)).toBe(false);
    expect(Buffer.from(clean?.bytes ?? [])).toEqual(jpeg('the pixels'));
  });

  it('keeps what a decoder needs for the colours', () => {
    const needed = [
      appSegment(0xe0, 'JFIF\0'),
      appSegment(0xe2, 'ICC_PROFILE\0 colours'),
      appSegment(0xee, 'Adobe colours'),
    ];
    const given = jpeg('the pixels', { before: needed });
    expect(Buffer.from(cleanPicture(given)?.bytes ?? [])).toEqual(given);
  });

  it.each([
    ['II', 6],
    ['MM', 3],
    ['MM', 8],
  ] as const)(
    'written as %s, it still says which way up it is (%i) and nothing else',
    (order, way) => {
      const clean = cleanPicture(jpeg('the pixels', { before: [exif(way, order, secret)] }));
      expect(holds(clean?.bytes, secret)).toBe(false);
      const again = cleanPicture(clean?.bytes ?? new Uint8Array());
      expect(again).toEqual(clean);
      expect(clean?.bytes[30]).toBe(0);
      expect(clean?.bytes[31]).toBe(way);
    },
  );

  it('loses texts, times and Exif from a PNG, and what hangs behind its end', () => {
    const given = png(
      [
        ['tEXt', secret],
        ['eXIf', secret],
        ['tIME', 'now'],
        ['prVt', secret],
        ['pHYs', '123456789'],
      ],
      secret,
    );
    const clean = cleanPicture(given);
    expect(clean?.mime).toBe('image/png');
    expect(Buffer.from(clean?.bytes ?? [])).toEqual(png([['pHYs', '123456789']]));
  });

  it('loses Exif and XMP from a WebP, and no longer promises them', () => {
    const clean = cleanPicture(
      webp([
        ['EXIF', secret],
        ['XMP ', secret],
      ]),
    );
    expect(clean?.mime).toBe('image/webp');
    expect(holds(clean?.bytes, secret)).toBe(false);
    expect(clean?.bytes[20]).toBe(0);
    expect(holds(clean?.bytes, 'pixels!')).toBe(true);
  });

  it.each([
    ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a GIF', Buffer.from('GIF89a')],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['nothing', Buffer.alloc(0)],
    ['a JPEG cut short', jpeg('the pixels').subarray(0, 60)],
    ['a JPEG without a picture', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
    ['a PNG cut short', png([]).subarray(0, 40)],
    ['a WebP cut short', webp([]).subarray(0, 30)],
  ])('%s is none', (_what, bytes) => {
    expect(cleanPicture(bytes)).toBeNull();
  });

  it('whatever the bytes, it ends, throws nothing and never grows by more than its upright mark', () => {
    const starts = [jpeg('x').subarray(0, 4), png([]).subarray(0, 16), webp([]).subarray(0, 20)];
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }), (start, rest) => {
        const given = Buffer.concat([start, rest]);
        const clean = cleanPicture(given);
        return clean === null || clean.bytes.length <= given.length + 36;
      }),
      { numRuns: 2_000 },
    );
  });
});

it('a picture lives 90 days from its decision, and two days when nothing needed it', () => {
  const day = parseDay('2026-11-20');
  if (day === null) throw new Error('a day');
  expect(deleteAfterDecision(day)).toBe('2027-02-18');
  expect(deleteUnused(day)).toBe('2026-11-22');
});
