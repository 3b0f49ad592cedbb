/** Books that stood on one server are sharded as they are, and go on behind their last line. */
import type { HouseholdId } from '@kernel/ids';
import { officeRouter } from '@procedures/office/router';
import { sealDay } from '@store/queries/nightly';
import type { Db } from '@store/port';
import { callerOf, office, valueOf } from '../support/books';
import { describeOnCluster } from './engines';
import { dayFrom, disagreements, earning, linesOf } from './ledger-steps';
import { photograph, tellBooks } from './move-steps';

/** The rows of each table as text, under its name. */
const tablesIn = (text: string): string[] =>
  text.split('\n\n').filter((part) => part.includes('\n('));

let whole: readonly string[] = [];
let wrong: readonly string[] = [];
const tellWhole = async (db: Db): Promise<void> => {
  await tellBooks(db);
  whole = tablesIn(await photograph(db));
  wrong = await disagreements(db);
};

type Held = { readonly id: string; readonly account: HouseholdId; readonly code: string };

describeOnCluster(
  'books that stand',
  (books) => {
    it('are sharded with every row as it was', async () => {
      expect(whole.length).toBeGreaterThan(20);
      const sharded = new Set(tablesIn(await photograph(books())));
      expect(whole.filter((table) => !sharded.has(table))).toEqual([]);
      expect(await disagreements(books())).toEqual(wrong);
    });

    it('hand over what was reserved before, by its code', async () => {
      const [held] = await books().query<Held>(
        `select id, account, pickup_code as code from redemption where status = 'reserved'`,
      );
      const clerk = callerOf(books(), 'move-clerk');
      const seen = valueOf(
        await clerk.call(officeRouter, 'readCode', { office, code: held?.code }),
      );
      expect(seen).toMatchObject({ kind: 'pickup', redemption: { id: held?.id } });
      const handing = { office, redemption: held?.id, code: held?.code };
      expect(valueOf(await clerk.call(officeRouter, 'collect', handing))).toMatchObject({
        stockLeft: 4,
      });
      expect(await disagreements(books())).toEqual(wrong);
    });

    it('take a line behind the last one, sealed over the root before', async () => {
      const [last] = await books().query<{ account: HouseholdId; seq: number; balance: number }>(
        'select account, seq, balance from account where seq > 3 order by account limit 1',
      );
      if (last === undefined) throw new Error('no account with lines');
      const before = await linesOf(books(), last.account);
      await books().transaction((tx) =>
        earning(tx, last.account, { points: 5, on: '2026-11-20', until: '2027-12-31' }),
      );
      const after = await linesOf(books(), last.account);
      expect(after.slice(0, -1)).toEqual(before);
      expect(after.at(-1)).toBe(`earn 5 → ${String(last.balance + 5)}`);
      await books().transaction((tx) =>
        sealDay(tx, dayFrom('2026-01-06'), new Date('2026-12-01T00:00:00Z')),
      );
      expect(await disagreements(books())).toEqual(wrong);
    });
  },
  tellWhole,
);
