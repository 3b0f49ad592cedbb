import { parseScanCode } from '@kernel/scan-code';

const pickupDigits = /^\d{4}$/;
const cardSerial = /^[A-Z2-9]{10}$/;

/**
 * What was typed at the desk: a code to be read (scanned text, twelve digits, four digits of a
 * pick-up, ten characters of a card), or words to look a household up by.
 */
export const typedKind = (text: string): 'code' | 'words' | 'nothing' => {
  const typed = text.replace(/[\s-]/g, '').toUpperCase();
  if (typed.length < 2) return 'nothing';
  const isCode = parseScanCode(text) !== null || pickupDigits.test(typed) || cardSerial.test(typed);
  return isCode ? 'code' : 'words';
};
