const digitNames = '零一二三四五六七八九';

/** Digits one by one, with a pause after each four, so that they are not read as a number. */
export const spokenDigits = (digits: string): string =>
  (digits.match(/.{1,4}/g) ?? [])
    .map((four) => [...four].map((digit) => digitNames[Number(digit)] ?? digit).join(' '))
    .join('，');
