/** A household's agreement to its bills, by its head or on paper at a desk. */
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Tx } from '@store/port';
import { agreeToBills, endBillConsent, forgetBills } from '@store/queries/bill-consent';

/** The document that is agreed to. */
export const billDocument = 'water-bill';

type Agreement = {
  readonly household: HouseholdId;
  readonly agrees: boolean;
  readonly version: number;
  readonly by: PersonId;
  readonly office: OfficeId | null;
  readonly at: Date;
};
export type Agreed = { readonly agrees: boolean; readonly deleted: number };

/** Keeps the agreement, or ends it and deletes what came by it; null when there was none to end. */
export const setAgreement = async (tx: Tx, made: Agreement): Promise<Agreed | null> => {
  if (made.agrees) {
    await agreeToBills(tx, made);
    return { agrees: true, deleted: 0 };
  }
  if (!(await endBillConsent(tx, made))) return null;
  return { agrees: false, deleted: await forgetBills(tx, made.household) };
};
