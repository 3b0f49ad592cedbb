import fc from 'fast-check';
import { classCodeFrom, paidBy } from '@domain/class-task';
import { parseScanCode, readClassCode } from '@kernel/scan-code';

describe('a class code', () => {
  it('is six signs that are read as a class code and as nothing else, however they are spaced', () => {
    const serial = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'),
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(serial, (drawn) => {
        const code = classCodeFrom(drawn);
        const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
        expect(parseScanCode(typed)).toEqual({ kind: 'class', body: code });
      }),
    );
  });
  it.each(['482109', 'A2C3K', 'A2C3KMA', 'B2C3KM', '2AC3KM', 'A1C3KM'])('is not %s', (text) => {
    expect(readClassCode(text)).toBeNull();
  });
});

describe('a count', () => {
  const joined = (no: number, more: object = {}) => ({ no, isOwn: false, isUsable: true, ...more });
  const nos = (tookPart: number, ...joins: ReturnType<typeof joined>[]) =>
    paidBy(joins, tookPart).map(({ no }) => no);
  it('pays the first that joined, as many as took part', () => {
    expect(nos(2, joined(3), joined(1), joined(2))).toEqual([1, 2]);
    expect(nos(0, joined(1))).toEqual([]);
    expect(nos(9, joined(1), joined(2))).toEqual([1, 2]);
  });
  it('pays neither one’s own household nor a stopped passbook, and lets nobody have their place', () => {
    expect(nos(2, joined(1, { isOwn: true }), joined(2), joined(3))).toEqual([2]);
    expect(nos(2, joined(1, { isUsable: false }), joined(2), joined(3))).toEqual([2]);
  });
});
