import { slipsMost } from '@domain/slip';
import { accept } from '@kernel/wire';
import { rulesOn } from '@store/queries/earning';
import { blocksOf } from '@store/queries/slip';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';
import { bySlip } from '../slip-seen';

/** The blocks of slips that this office printed, and the acts that a new one may bear. */
export const slipBlocks = staff('clerk', 'manager').read(
  {
    summary: 'The office’s blocks of paper slips, with how many are used, waiting, void and open.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, staff: { office }, today }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await blocksOf(db, office, { offset, limit: pageSize + 1 }), offset);
    const rules = bySlip(await rulesOn(db, today));
    return accept({
      items: page.items.map(({ office: _office, ...block }) => block),
      next: page.next,
      rules: rules.map(({ id, title, points }) => ({ id, title, points })),
      slipsMost,
    });
  },
);
