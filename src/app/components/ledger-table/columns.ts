/** Which column a line's amount stands in (ledger: a reversal is red and negative in the column it corrects). */
export type LedgerLine = {
  readonly seq: number;
  readonly day: string;
  readonly kind: 'earn' | 'spend' | 'expire' | 'adjust' | 'reverse';
  readonly title: string;
  readonly amount: number;
  readonly after: number;
  readonly stamp: string | null;
  readonly undone: boolean;
};

export type Columns = {
  readonly income: string;
  readonly spending: string;
  readonly isRed: boolean;
};

const minus = '−';
/** With a real minus sign, as wide as a digit. */
export const signed = (amount: number): string =>
  amount < 0 ? `${minus}${String(-amount)}` : String(amount);

export const columnsOf = ({ kind, amount }: Pick<LedgerLine, 'kind' | 'amount'>): Columns => {
  if (kind === 'reverse') {
    // One of no points corrects an earning that had expired.
    return amount > 0
      ? { income: '', spending: signed(-amount), isRed: true }
      : { income: signed(amount), spending: '', isRed: true };
  }
  return amount > 0
    ? { income: signed(amount), spending: '', isRed: false }
    : { income: '', spending: signed(-amount), isRed: false };
};

/** What a line does to the points, as it is said. */
export const moved = (amount: number): string =>
  amount === 0 ? '积分不变' : `${amount > 0 ? '收入' : '支出'} ${String(Math.abs(amount))} 分`;

/** The line in one sentence, for whoever listens. */
export const saidLine = (line: LedgerLine): string => {
  const undone = line.undone ? '，已冲正' : '';
  const stamped = line.stamp === null ? '' : `，${line.stamp}盖章`;
  return `${line.day}，${line.title}${undone}，${moved(line.amount)}，结余 ${String(line.after)} 分${stamped}`;
};
