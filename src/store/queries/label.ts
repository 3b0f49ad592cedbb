/** Water-efficiency labels: the hosts their codes point to, and what was typed from them. */
import type { TypedLabel } from '@domain/water-label';
import type { ClaimId, FixtureId, HouseholdId } from '@kernel/ids';
import type { Query, Tx } from '../port';

/** The hosts that a label's code may point to; a handful. */
export const labelHosts = async (books: Query): Promise<readonly string[]> => {
  const rows = await books.query<{ host: string }>('select host from label_host order by host');
  return rows.map(({ host }) => host);
};

export type NewLabel = TypedLabel & {
  readonly household: HouseholdId;
  readonly fixture: FixtureId | null;
  readonly host: string | null;
  /** A keyed hash of the scanned text, in hex. */
  readonly scanHash: string | null;
};

const stands = `exists (select 1 from claim c where c.id = l.claim
  and c.status in ('waiting', 'approved'))`;

/** How many other households handed in the code of the label `w`. */
export const elsewhereOfLabel = `(select count(distinct l.household) from claim_label l
  where l.scan_hash = w.scan_hash and l.household <> w.household and ${stands})::int`;

/** Whether a label of this fixture, whatever its grade, is claimed already. */
export const isLabelled = async (books: Query, fixture: FixtureId): Promise<boolean> => {
  const rows = await books.query(
    `select 1 from claim_label l where l.fixture = $1 and ${stands} limit 1`,
    [fixture],
  );
  return rows.length > 0;
};

/** The fixtures of a household of which a label is claimed. */
export const labelledOf = async (
  books: Query,
  household: HouseholdId,
): Promise<readonly FixtureId[]> => {
  const rows = await books.query<{ fixture: FixtureId }>(
    `select l.fixture from claim_label l
       where l.household = $1 and l.fixture is not null and ${stands}`,
    [household],
  );
  return rows.map(({ fixture }) => fixture);
};

/** Whether the household handed in this code before; lock its account first. */
export const hasScanned = async (
  tx: Tx,
  household: HouseholdId,
  scanHash: string,
): Promise<boolean> => {
  const rows = await tx.query(
    `select 1 from claim_label l where l.scan_hash = $2 and l.household = $1 and ${stands} limit 1`,
    [household, scanHash],
  );
  return rows.length > 0;
};

export const insertLabel = (tx: Tx, claim: ClaimId, label: NewLabel) =>
  tx.query(
    `insert into claim_label (claim, household, fixture, kind, model, grade, standard_year, host,
       scan_hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[claim, label.household, label.fixture, label.kind, label.model, label.grade],
      ...[label.standardYear, label.host, label.scanHash],
    ],
  );

export type LabelRow = TypedLabel & {
  readonly host: string | null;
  /** How many other households handed in the same code; it may be of the model and not of the piece. */
  readonly elsewhere: number;
};

/** What was typed from the label of a claim; null where none was. */
export const labelOfClaim = async (books: Query, claim: ClaimId): Promise<LabelRow | null> => {
  const rows = await books.query<LabelRow>(
    `select w.kind, w.model, w.grade, w.standard_year as "standardYear", w.host,
       ${elsewhereOfLabel} as elsewhere
     from claim_label w where w.claim = $1`,
    [claim],
  );
  return rows[0] ?? null;
};
