import { decideCount, decideReceive, decideWriteOff, isLow, piecesMax } from '@domain/stock';

const shelf = { available: 5, reserved: 2, damaged: 1 };

describe('stock', () => {
  it('takes in what came, up to a thousand pieces at once', () => {
    expect(decideReceive(piecesMax)).toEqual({ ok: true, value: 1000 });
    expect(decideReceive(piecesMax + 1)).toMatchObject({
      refusal: { code: 'STOCK_LIMIT', sentence: '一次最多 1000 件。' },
    });
  });
  it('corrects the shelf to what was counted, beside what is set aside', () => {
    expect(decideCount(shelf, 3)).toEqual({ ok: true, value: -2 });
    expect(decideCount(shelf, 5)).toEqual({ ok: true, value: 0 });
    expect(decideCount(shelf, 9)).toEqual({ ok: true, value: 4 });
  });
  it('refuses a count that is off by more than a slip could be', () => {
    expect(decideCount(shelf, 2000)).toMatchObject({ refusal: { code: 'STOCK_LIMIT' } });
  });
  it('writes off what is on the shelf, never what is set aside for somebody', () => {
    expect(decideWriteOff(shelf, 5)).toEqual({ ok: true, value: -5 });
    expect(decideWriteOff(shelf, 6)).toMatchObject({ refusal: { code: 'STOCK_SHORT' } });
  });
  it('is low at its mark and below', () => {
    expect([4, 3, 0].map((available) => isLow(available, 3))).toEqual([false, true, true]);
  });
});
