import * as v from 'valibot';
import { parseScanCode } from '@kernel/scan-code';
import { accept } from '@kernel/wire';
import { lineByCheck } from '@store/queries/printed-page';
import { anyone } from '../audiences';
import { codeText } from '../fields';

// Scanned `v.<code>`, or typed as printed: 4-4-4, in either case.
const checkOf = (code: string): string => {
  const read = parseScanCode(code);
  const typed = read?.kind === 'page' ? read.body : code;
  return typed.replace(/[\s-]/g, '').toLowerCase();
};
const checkShape = /^[0-9a-f]{12}$/;

/** First four and last three digits: enough for whoever holds the page to compare. */
const maskNumber = (passbookNo: string): string =>
  `${passbookNo.slice(0, 4)}*****${passbookNo.slice(-3)}`;

const nothing = { found: false, passbookNo: null, lastLine: null, balance: null, asOf: null };

/** Tells whoever holds a printed page whether its last line stands so in the books. */
export const checkPage = anyone.read(
  {
    summary: 'Checks a printed page by the code of its last line.',
    refusals: [],
    input: { code: v.pipe(codeText, v.transform(checkOf), v.regex(checkShape)) },
    guesses: { isTyped: () => true, nothing },
  },
  async ({ db }, input) => {
    const line = await lineByCheck(db, input.code);
    return accept(
      line === null
        ? nothing
        : {
            found: true,
            passbookNo: maskNumber(line.passbookNo),
            lastLine: line.seq,
            balance: line.balance,
            asOf: line.writtenAt.toISOString(),
          },
    );
  },
);
