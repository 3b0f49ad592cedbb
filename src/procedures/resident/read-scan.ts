import { readActionBody } from '@domain/activity';
import { parseScanCode } from '@kernel/scan-code';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findActionCode } from '@store/queries/earning';
import { anyone } from '../audiences';
import { codeText } from '../fields';

/** What a scanned text is, so that the phone can open the right page; nothing is claimed by it. */
export const readScan = anyone.read(
  {
    summary: 'Tells what kind of code a scanned or typed text is; claims nothing.',
    refusals: ['CODE_UNKNOWN'],
    input: { code: codeText },
  },
  async ({ db }, input) => {
    const read = parseScanCode(input.code);
    if (read === null) return refuse('CODE_UNKNOWN');
    // Six typed digits are looked up by the claim alone: anybody may ask here, and so could try them all.
    const serial = read.kind === 'action' ? readActionBody(read.body).serial : null;
    const code = serial === null ? null : await findActionCode(db, serial);
    if (serial !== null && code === null) return refuse('CODE_UNKNOWN');
    return accept({ kind: read.kind, title: code?.title ?? null, target: read.body });
  },
);
