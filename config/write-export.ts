/** Writes sealed days out as records (src/domain/ledger/seal-records.ts), a JSON array a line. */
import { createHash } from 'node:crypto';
import type { Day } from '../src/kernel/day';
import { exportFormat } from '../src/domain/ledger';
import type { Db } from '../src/store/port';
import { linesOfDay, sealsInOrder, type SealedLine } from '../src/store/queries/seal-export';

/** Takes text; what comes next waits until there is room for it. */
export type Write = (text: string) => Promise<void>;
export type Exported = { readonly days: number; readonly lines: number };

/** sha256 of `zhoushan-water-passbook`, which stands before an account's first line. */
const opening = createHash('sha256').update('zhoushan-water-passbook').digest('hex');

const recordOf = (...texts: readonly string[]): string => `${JSON.stringify(texts)}\n`;

/** The lines of a page, each run of them behind what stands before it. */
const textOf = (lines: readonly SealedLine[], last: { account: string; seq: number }): string => {
  let text = '';
  for (const { fields, hash, previous } of lines) {
    const [account = '', seqText = ''] = fields;
    const seq = Number(seqText);
    if (account !== last.account || seq !== last.seq + 1) {
      text += recordOf('before', account, String(seq - 1), previous ?? opening);
    }
    text += recordOf('line', ...fields, hash);
    last.account = account;
    last.seq = seq;
  }
  return text;
};

/** Exports one sealed day, or all of them; answers how many days and lines that were. */
export const writeExport = async (db: Db, scope: 'all' | Day, write: Write): Promise<Exported> => {
  const seals = await sealsInOrder(db, scope === 'all' ? null : scope);
  let lines = 0;
  await write(recordOf('export', exportFormat, scope));
  for (const { day, root, previousRoot, ...sums } of seals) {
    await write(recordOf('seal', day, String(sums.lines), String(sums.points), root, previousRoot));
    const last = { account: '', seq: 0 };
    // The retry of a transaction would write a page twice; reading alone is never asked to retry.
    await db.transaction(async (tx) => {
      for await (const page of linesOfDay(tx, day)) {
        lines += page.length;
        await write(textOf(page, last));
      }
    });
  }
  await write(recordOf('end', String(seals.length), String(lines)));
  return { days: seals.length, lines };
};
