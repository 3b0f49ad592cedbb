import { addDays, type Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** How many statements of a person may be valid at a time. */
export const statementsMax = 10;
/** How long a statement may be valid: a quarter, so that a forgotten one ends by itself. */
const statementDaysMax = 90;

export const lastStatementDay = (today: Day): Day => addDays(today, statementDaysMax);

/** Whether a statement until this day may be signed beside those that are valid. */
export const decideStatement = (
  until: Day,
  standing: { readonly today: Day; readonly valid: number },
): Reply<null> => {
  const last = lastStatementDay(standing.today);
  if (until < standing.today || until > last) return refuse('STATEMENT_DAY', { day: last });
  return standing.valid >= statementsMax
    ? refuse('STATEMENT_LIMIT', { limit: statementsMax })
    : accept(null);
};

export type StatementState = 'valid' | 'withdrawn' | 'expired';

/** Valid to the end of its last day, unless it was taken back. */
export const statementState = (
  statement: { readonly withdrawnAt: Date | null; readonly expiresOn: Day },
  today: Day,
): StatementState => {
  if (statement.withdrawnAt !== null) return 'withdrawn';
  return statement.expiresOn < today ? 'expired' : 'valid';
};
