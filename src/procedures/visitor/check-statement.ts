import * as v from 'valibot';
import type { StatementState } from '@domain/credit';
import { parseScanCode } from '@kernel/scan-code';
import { accept, type Reply } from '@kernel/wire';
import { statementBySerial } from '@store/queries/statement';
import { anyone } from '../audiences';
import { codeText } from '../fields';
import { statementView } from '../statement-seen';

// Scanned `x.<serial>`, or typed as it stands on the statement, in either case.
const serialOf = (code: string): string => {
  const read = parseScanCode(code);
  const typed = read?.kind === 'statement' ? read.body : code;
  return typed.replace(/[\s-]/g, '').toUpperCase();
};
const serialShape = /^[A-Z2-9]{10}$/;

type Shown = Omit<ReturnType<typeof statementView>, 'id' | 'signedAt' | 'state' | 'withdrawnDay'>;
type Checked = { readonly state: StatementState | 'unknown'; readonly statement: Shown | null };

const unknown: Checked = { state: 'unknown', statement: null };

/** What whoever was shown a statement may look up: its words while it is valid, and nothing after. */
export const checkStatement = anyone.read(
  {
    summary:
      'A statement of credit by its number: its words while valid, afterwards only its state.',
    refusals: [],
    input: { code: v.pipe(codeText, v.transform(serialOf), v.regex(serialShape)) },
    guesses: { isTyped: () => true, nothing: unknown },
  },
  async ({ db, today }, { code }): Promise<Reply<Checked>> => {
    const row = await statementBySerial(db, code);
    if (row === null) return accept(unknown);
    const { state, serial, signedName, recipient, purpose, ...rest } = statementView(row, today);
    const { levelName, balance, expiresOn, signedDay } = rest;
    const words = { serial, signedName, recipient, purpose, levelName, balance };
    return accept({
      state,
      statement: state === 'valid' ? { ...words, expiresOn, signedDay } : null,
    });
  },
);
