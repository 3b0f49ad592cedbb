import * as v from 'valibot';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBlock, voidOpen } from '@store/queries/slip';
import { staff } from '../audiences';
import { codeText, slipBlockText, text } from '../fields';
import { readSlipNo } from '../slip-seen';

/** A lost slip, or what is left of a lost block: it books nothing any more. */
export const voidSlips = staff('clerk', 'manager').write(
  {
    summary: 'Makes a slip, or all open slips of a block, void with a reason; used ones stand.',
    refusals: ['NOT_FOUND', 'SLIP_UNKNOWN', 'SLIPS_NONE_OPEN'],
    input: { block: slipBlockText, slip: v.optional(codeText), reason: text(2, 100) },
  },
  async ({ tx, staff: clerk, now }, { block, slip, reason }) => {
    const found = await findBlock(tx, block);
    if (found?.office !== clerk.office) return refuse('NOT_FOUND');
    const serial = slip === undefined ? null : readSlipNo(slip);
    const isOther = serial !== null && !serial.startsWith(block);
    if (isOther || (slip !== undefined && serial === null)) return refuse('SLIP_UNKNOWN');
    const voided = await voidOpen(tx, { block, serial, reason, by: clerk.person, at: now });
    return voided === 0 ? refuse('SLIPS_NONE_OPEN') : accept({ voided });
  },
);
