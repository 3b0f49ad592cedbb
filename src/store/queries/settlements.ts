/** Settlements of billing periods: opened, decided by another person, and how far each has come. */
import type { RunStatus } from '@domain/run';
import type { Month } from '@kernel/day';
import type { SettlementId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import type { Page } from './page';
import { runColumns, type Decision, type Opened, type RunRow } from './run';

export type Settlement = RunRow<SettlementId, Exclude<RunStatus, 'counting'>> & {
  readonly month: Month;
  readonly rule: string;
  readonly version: number;
  readonly title: string;
  readonly lotYears: number | null;
  /** What the version gives a household. */
  readonly pointsEach: number;
  /** Households that were given points. */
  readonly settled: number;
  /** Households with a bill of the month, estimated ones too: as many as are looked at. */
  readonly of: number;
};

const columns = `${runColumns}, r.month, r.rule, r.rule_version as version, u.title,
  u.lot_years as "lotYears", r.points_each as "pointsEach", r.settled, r.billed as of`;
const from = 'from settlement r join rule u on u.id = r.rule and u.version = r.rule_version';

/** The newest first. */
export const settlements = (books: Query, page: Page) =>
  books.query<Settlement>(
    `select ${columns} ${from} order by r.opened_at desc, r.id limit $1 offset $2`,
    [page.limit, page.offset],
  );

export const lockSettlement = async (tx: Tx, id: SettlementId): Promise<Settlement | null> => {
  await tx.query('select 1 from settlement where id = $1 for update', [id]);
  const rows = await tx.query<Settlement>(`select ${columns} ${from} where r.id = $1`, [id]);
  return rows[0] ?? null;
};

/** Opens a settlement; false when the rule and month have one open. */
export const insertSettlement = async (
  tx: Tx,
  opened: Opened<SettlementId> &
    Pick<Settlement, 'rule' | 'version' | 'pointsEach' | 'month' | 'of'>,
): Promise<boolean> => {
  const { id, rule, version, pointsEach, month, of, by, office, at } = opened;
  const rows = await tx.query(
    `insert into settlement (id, rule, rule_version, points_each, month, status, opened_by, office,
         opened_at, billed)
       values ($1, $2, $3, $4, $5, 'counted', $6, $7, $8, $9)
       on conflict (rule, month) where status in ('counted', 'paying') do nothing returning 1`,
    [id, rule, version, pointsEach, month, by, office, at, of],
  );
  return rows.length > 0;
};

/** Keeps how far a settlement has come. */
export const keepSettlement = (
  tx: Tx,
  { id, status, after, looked, settled }: Settlement,
): Promise<unknown> =>
  tx.query(
    `update settlement set status = $2, after_household = $3, looked = $4, settled = $5 where id = $1`,
    [id, status, after, looked, settled],
  );

/** `of` as counted again when it is approved, since bills may have come in between. */
export const decideSettlement = (
  tx: Tx,
  { id, status, by, at, answer, of }: Decision<SettlementId> & Pick<Settlement, 'of'>,
): Promise<unknown> =>
  tx.query(
    `update settlement set status = $2, decided_by = $3, decided_at = $4, answer = $5, billed = $6
       where id = $1`,
    [id, status, by, at, answer, of],
  );
