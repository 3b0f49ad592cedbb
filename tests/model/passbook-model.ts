/**
 * A household's passbook as it should be, in a few lines of plain code: lines, lots, which lots a
 * debit took. It knows nothing of SQL; days are texts that compare in their order.
 */
export type ModelLot = { lot: number; amount: number; remaining: number; expiresOn: string };
export type ModelLine = {
  seq: number;
  kind: 'earn' | 'spend' | 'expire' | 'reverse';
  amount: number;
  after: number;
  undoes: number | null;
};
export type ModelUse = { seq: number; lot: number; amount: number };
export type Passbook = { lines: ModelLine[]; lots: ModelLot[]; uses: ModelUse[] };

export const emptyPassbook = (): Passbook => ({ lines: [], lots: [], uses: [] });
export const balanceOf = ({ lines }: Passbook): number => lines.at(-1)?.after ?? 0;

const append = (
  book: Passbook,
  kind: ModelLine['kind'],
  amount: number,
  undoes: number | null = null,
): ModelLine => {
  const after = balanceOf(book) + amount;
  const line = { seq: book.lines.length + 1, kind, amount, after, undoes };
  book.lines.push(line);
  return line;
};

/** Takes so many out of the lots, a named one first, then those that expire first. */
const take = (book: Passbook, seq: number, amount: number, first: number | null): void => {
  const rank = ({ lot }: ModelLot): number => (lot === first ? 0 : 1);
  const order = [...book.lots].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      one.expiresOn.localeCompare(other.expiresOn) ||
      one.lot - other.lot,
  );
  let left = amount;
  for (const lot of order) {
    const part = Math.min(left, lot.remaining);
    if (part <= 0) continue;
    lot.remaining -= part;
    left -= part;
    book.uses.push({ seq, lot: lot.lot, amount: part });
  }
};

/** One line takes out one lot that is past its day. */
export const expireLot = (book: Passbook, lot: ModelLot): void => {
  const { remaining } = lot;
  const { seq } = append(book, 'expire', -remaining);
  take(book, seq, remaining, lot.lot);
};

/** All that is past its day, oldest first; answers how many lines that were. */
export const expireAll = (book: Passbook, today: string): number => {
  const due = book.lots
    .filter(({ remaining, expiresOn }) => remaining > 0 && expiresOn < today)
    .sort((one, other) => one.expiresOn.localeCompare(other.expiresOn) || one.lot - other.lot);
  due.forEach((lot) => expireLot(book, lot));
  return due.length;
};

/** An earning; what was below zero is made good out of it at once. */
export const earnPoints = (book: Passbook, amount: number, expiresOn: string): number => {
  const owed = Math.max(0, -balanceOf(book));
  const { seq } = append(book, 'earn', amount);
  book.lots.push({ lot: seq, amount, remaining: amount, expiresOn });
  take(book, seq, Math.min(owed, amount), seq);
  return seq;
};

/** A spending; null when the points do not reach. */
export const spendPoints = (book: Passbook, amount: number): number | null => {
  if (balanceOf(book) < amount) return null;
  const { seq } = append(book, 'spend', -amount);
  take(book, seq, amount, null);
  return seq;
};

export const isUndone = ({ lines }: Passbook, seq: number): boolean =>
  lines.some(({ undoes }) => undoes === seq);

/** What has expired of the points that a line gave. */
const expiredOf = ({ lines, uses }: Passbook, lot: number): number =>
  uses
    .filter((use) => use.lot === lot && lines[use.seq - 1]?.kind === 'expire')
    .reduce((sum, { amount }) => sum + amount, 0);

/** The line that undoes a spending or an earning, as the ledger's policy has it. */
export const undoLine = (book: Passbook, seq: number): number => {
  const original = book.lines[seq - 1];
  if (original === undefined) throw new Error(`no line ${String(seq)}`);
  const before = balanceOf(book);
  const line = append(book, 'reverse', expiredOf(book, seq) - original.amount, seq);
  if (original.amount > 0) {
    take(book, line.seq, Math.min(-line.amount, Math.max(0, before)), seq);
    return line.seq;
  }
  for (const used of book.uses.filter((each) => each.seq === seq)) {
    const lot = book.lots.find((each) => each.lot === used.lot);
    if (lot !== undefined) lot.remaining += used.amount;
  }
  const held = book.lots.reduce((sum, { remaining }) => sum + remaining, 0);
  take(book, line.seq, held - Math.max(0, line.after), null);
  return line.seq;
};
