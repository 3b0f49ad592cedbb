import { accept } from '@kernel/wire';
import { rulesOn } from '@store/queries/earning';
import { settlements as settlementsOf } from '@store/queries/settlements';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';
import { settlementView } from './settlement-view';

/** Settlements of billing periods, the newest first, and the rules by which one may be opened. */
export const settlements = staff('auditor', 'reviewer', 'admin').read(
  {
    summary:
      'Settlements of billing periods: how far, households and points, who opened and approved.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, staff: { person }, today }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await settlementsOf(db, { offset, limit: pageSize + 1 }), offset);
    const inForce = await rulesOn(db, today);
    return accept({
      items: page.items.map((settlement) => settlementView(settlement, person)),
      next: page.next,
      rules: inForce
        .filter(({ evidence }) => evidence === 'reading')
        .map(({ id, title, points }) => ({ id, title, points })),
    });
  },
);
