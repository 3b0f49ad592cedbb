/**
 * The number of a paper slip: six digits of its block, two of its place there, two that check the rest
 * (ISO 7064, MOD 97-10: a wrong digit and two swapped ones are always noticed).
 */
const shape = /^[1-9]\d{9}$/;

/** `48210907` → `4821090755`. */
export const slipSerial = (block: string, place: number): string => {
  const begin = `${block}${String(place).padStart(2, '0')}`;
  if (!/^[1-9]\d{7}$/.test(begin)) throw new RangeError('a slip is the nth of a numbered block');
  return `${begin}${String(98 - ((Number(begin) * 100) % 97)).padStart(2, '0')}`;
};

export const isSlipSerial = (text: string): boolean => shape.test(text) && Number(text) % 97 === 1;

/** `482109-07-55`, as it is printed. */
export const slipWords = (serial: string): string =>
  serial.replace(/^(\d{6})(\d{2})(\d{2})$/, '$1-$2-$3');
