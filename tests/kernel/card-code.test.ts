/** The square of a printed card: what it says, and that it is read in one way only. */
import { asciiOf, readCardCode, signedPartOf, writeCardCode } from '@kernel/card-code';
import { parseDay, type Day } from '@kernel/day';
import { parseScanCode } from '@kernel/scan-code';
import fc from 'fast-check';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(`no day: ${text}`);
  return found;
};
const card = { serial: 'K7QM2XWPHD', passbookNo: '090312345674', until: day('2031-11-30') };
const signature = Uint8Array.from({ length: 64 }, (_, at) => (at * 37 + 11) % 256);
const text = writeCardCode(card, signature);

describe('the square of a card', () => {
  it('says serial, number and last day in signs that a QR code packs closest', () => {
    expect(signedPartOf(card)).toBe('C.K7QM2XWPHD-12345674-311130');
    expect(text).toMatch(/^C\.K7QM2XWPHD-12345674-311130-[A-HJ-NP-Z2-9]{103}$/);
    expect(text).toHaveLength(132);
  });

  it('is read back as it was written, whatever is signed', () => {
    const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(bytes, (made) => {
        const read = readCardCode(writeCardCode(card, made));
        expect(read).toEqual({ ...card, signed: signedPartOf(card), signature: made });
      }),
    );
  });

  it('is read from a scanner that types small letters', () => {
    expect(readCardCode(` ${text.toLowerCase()}\n`)).toEqual(readCardCode(text));
  });

  it('is the card’s serial to whoever looks at no signature', () => {
    expect(parseScanCode(text)).toEqual({ kind: 'card', body: 'K7QM2XWPHD' });
    expect(parseScanCode('c.K7QM2XWPHD')).toEqual({ kind: 'card', body: 'K7QM2XWPHD' });
  });

  it('has one spelling: what the last sign holds beyond the signature is nothing', () => {
    const last = text.slice(-1);
    const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
    const others = [...signs].filter((sign) => sign !== last);
    const read = others.map((sign) => readCardCode(`${text.slice(0, -1)}${sign}`));
    // Two of its five bits belong to the signature: three other signs are another signature.
    expect(read.filter((each) => each !== null)).toHaveLength(3);
  });

  it.each([
    ['cut off', text.slice(0, -1)],
    ['longer', `${text}A`],
    ['without a signature', 'C.K7QM2XWPHD-12345674-311130'],
    ['on a day that no calendar has', text.replace('311130', '310231')],
    ['with a sign that is none of the 32', text.replace(/.$/, '0')],
    ['another kind', text.replace('C.', 'K.')],
  ])('is none when it is %s', (_how, wrong) => {
    expect(readCardCode(wrong)).toBeNull();
    expect(parseScanCode(wrong)).toBeNull();
  });

  it('is signed as bytes, one a sign', () => {
    expect(asciiOf('C.2-')).toEqual(Uint8Array.of(67, 46, 50, 45));
  });
});
