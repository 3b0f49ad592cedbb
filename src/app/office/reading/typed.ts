import { parseScanCode } from '@kernel/scan-code';

const pickupDigits = /^\d{4}$/;
const cardSerial = /^[A-Z2-9]{10}$/;

/**
 * What was typed at the desk: a code to be read (scanned text, twelve digits, four digits of a
 * pick-up, eight of a benefit, ten characters of a card), or words to look a household up by.
 */
export const typedKind = (text: string): 'code' | 'words' | 'nothing' => {
  const typed = text.replace(/[\s-]/g, '').toUpperCase();
  if (typed.length < 2) return 'nothing';
  const isCode =
    parseScanCode(text) !== null ||
    pickupDigits.test(typed) ||
    cardSerial.test(typed) ||
    benefitShown(text) !== null;
  return isCode ? 'code' : 'words';
};

/** A benefit that somebody shows: scanned, or its eight digits typed; null when it is none. */
export const benefitShown = (text: string): string | null => {
  const read = parseScanCode(text);
  if (read !== null) return read.kind === 'benefit' ? read.body : null;
  const typed = text.replace(/[\s-]/g, '');
  return /^\d{8}$/.test(typed) ? typed : null;
};
