/** Which households take their bills from the water company's files, and who said so. */
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** The version of the document a household agrees to now; null when it does not. */
export const billConsentOf = async (
  books: Query,
  household: HouseholdId,
): Promise<number | null> => {
  const rows = await books.query<{ version: number }>(
    'select version from bill_consent where household = $1 and withdrawn_at is null',
    [household],
  );
  return rows[0]?.version ?? null;
};

/** Keeps that a household agrees; a newer version takes the place of the one before. */
export const agreeToBills = async (
  tx: Tx,
  given: {
    readonly household: HouseholdId;
    readonly version: number;
    readonly by: PersonId;
    /** Where it was written down for a household without a phone; null when the head said so. */
    readonly office: OfficeId | null;
    readonly at: Date;
  },
): Promise<void> => {
  await endBillConsent(tx, given);
  await tx.query(
    `insert into bill_consent (household, version, given_at, given_by, office)
     values ($1, $2, $3, $4, $5)`,
    [given.household, given.version, given.at, given.by, given.office],
  );
};

/** Ends a household's agreement; answers whether there was one. */
export const endBillConsent = async (
  tx: Tx,
  ended: { readonly household: HouseholdId; readonly by: PersonId; readonly at: Date },
): Promise<boolean> => {
  const rows = await tx.query(
    `update bill_consent set withdrawn_at = $3, withdrawn_by = $2
       where household = $1 and withdrawn_at is null returning 1`,
    [ended.household, ended.by, ended.at],
  );
  return rows.length > 0;
};

/** Deletes all that the company's files told of a household; answers how many lines. */
export const forgetBills = async (tx: Tx, household: HouseholdId): Promise<number> => {
  const rows = await tx.query<{ lines: number }>(
    `with gone as (delete from bill_line where household = $1 returning 1)
     select count(*)::int as lines from gone`,
    [household],
  );
  return rows[0]?.lines ?? 0;
};
