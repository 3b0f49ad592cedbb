/** Reconciling: every check of the books, and how many rows each found wrong. */
import type { Query } from '@store/port';
import { checks } from '@store/queries/reconcile';

export type ReconcileFinding = {
  readonly name: string;
  readonly title: string;
  readonly wrong: number;
};

export const reconcile = async (books: Query): Promise<ReconcileFinding[]> => {
  const findings: ReconcileFinding[] = [];
  for (const { name, title, sql } of checks) {
    const rows = await books.query<{ wrong: number }>(
      `select count(*)::int as wrong from (${sql}) found`,
    );
    findings.push({ name, title, wrong: rows[0]?.wrong ?? 0 });
  }
  return findings;
};
