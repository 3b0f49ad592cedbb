import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBlock, slipsOf } from '@store/queries/slip';
import { staff } from '../audiences';
import { slipBlockText } from '../fields';

/** One block with its slips, to be printed, printed again or looked through. */
export const slipBlock = staff('clerk', 'manager').read(
  {
    summary: 'One block of paper slips of this office with the number and state of each slip.',
    refusals: ['NOT_FOUND'],
    input: { block: slipBlockText },
  },
  async ({ db, staff: clerk }, input) => {
    const found = await findBlock(db, input.block);
    if (found?.office !== clerk.office) return refuse('NOT_FOUND');
    const { office: _office, ...block } = found;
    return accept({ ...block, items: await slipsOf(db, block.no) });
  },
);
