/** Every passbook number begins with the telephone code of 舟山, by which it is told from a code. */
const prefix = '0903';
/** How many digits of a number are drawn; the last one checks the rest. */
export const passbookDigits = 7;

/** Luhn: every second digit from the right is doubled, so that a slip or a swap is noticed. */
const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);

/** The passbook number of seven drawn digits. */
export const passbookNo = (drawn: string): string => {
  if (!/^\d{7}$/.test(drawn)) throw new RangeError('a passbook number is drawn with seven digits');
  const begin = `${prefix}${drawn}`;
  return `${begin}${String((10 - (luhnSum(`${begin}0`) % 10)) % 10)}`;
};

/** Whether twelve digits are a passbook number, its check digit right. */
export const isPassbookNo = (text: string): boolean =>
  /^0903\d{8}$/.test(text) && luhnSum(text) % 10 === 0;
