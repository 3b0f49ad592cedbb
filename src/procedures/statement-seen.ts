/** A statement about credit as it goes over the wire. */
import { statementState } from '@domain/credit';
import { dayOf, type Day } from '@kernel/day';
import type { StatementRow } from '@store/queries/statement';

export const statementView = (statement: StatementRow, today: Day) => {
  const { signedAt, withdrawnAt, ...rest } = statement;
  return {
    ...rest,
    state: statementState(statement, today),
    signedDay: dayOf(signedAt),
    signedAt: signedAt.toISOString(),
    withdrawnDay: withdrawnAt === null ? null : dayOf(withdrawnAt),
  };
};
