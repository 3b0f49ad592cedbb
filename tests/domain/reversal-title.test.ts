import { reversalTitle } from '@domain/ledger';

describe('the title of a reversal', () => {
  it('names what it undoes', () => {
    expect(reversalTitle('换装节水马桶')).toBe('冲正 换装节水马桶');
  });

  it('is cut to what a line holds, by characters and not by halves of one', () => {
    expect(reversalTitle('水'.repeat(57))).toBe(`冲正 ${'水'.repeat(57)}`);
    expect(reversalTitle('𠮷'.repeat(58))).toBe(`冲正 ${'𠮷'.repeat(56)}…`);
  });
});
