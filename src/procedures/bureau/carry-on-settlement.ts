import { accept } from '@kernel/wire';
import { staff } from '../audiences';
import { carryingOn } from '../carrying-on';
import { idOf } from '../fields';
import { settleOn } from '../settling';
import { settlementView } from './settlement-view';

/** Goes on with a settlement that pays, for some seconds a call, until it is through. */
export const carryOnSettlement = staff('reviewer', 'admin').task(
  {
    summary: 'Pays a settlement onwards for some seconds; called again until it is through.',
    refusals: ['RUN_UNKNOWN'],
    input: { settlement: idOf('settlement') },
  },
  async ({ db, staff: { person: by }, today, now }, { settlement }) => {
    const went = await carryingOn(db, (tx) => settleOn(tx, settlement, { today, now, by }));
    return went.ok ? accept(settlementView(went.value, by)) : went;
  },
);
