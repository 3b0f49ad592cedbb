/** Every check of the books finds what it is there for; in sound books each finds nothing. */
import { officeRouter } from '@procedures/office/router';
import { checks } from '@store/queries/reconcile';
import { totalShelves } from '@store/queries/shelf-total';
import type { Db, Tx } from '@store/port';
import { callerOf, givenStaff, office, openBooks, valueOf } from '../support/books';
import { givenItem, givenSaver, reservedBy } from '../procedures/exchange-steps';
import { atTheStart, checkChanges, checkOnwards, printed, wrongIn } from '@store/reconcile';
import { dayFrom, disagreements, sealUntil, within } from './ledger-steps';

let db: Db;
beforeAll(async () => {
  db = await openBooks();
  await givenStaff(db, 'clerk', { role: 'clerk' });
  for (const other of ['one', 'two', 'three']) await givenSaver(db, other);
  const home = await givenSaver(db, 'home', { points: 90 });
  await reservedBy(db, 'home', await givenItem(db));
  const posting = { office, household: home, rule: 'talk' };
  valueOf(await callerOf(db, 'clerk').call(officeRouter, 'post', posting));
  await sealUntil(db, '2026-11-22');
});
afterAll(() => db.close());

class PutBack extends Error {}

/** What the checks find after `sql` was done behind the books' back; all of it is put back. */
const foundAfter = async (
  sql: string,
  read: (tx: Tx) => Promise<string[]> = disagreements,
): Promise<readonly string[]> => {
  let found: readonly string[] = [];
  const tamper = async (tx: Tx): Promise<never> => {
    // Triggers and keys would refuse all of this; a broken disk or a hand in the files would not.
    await tx.query(`set local session_replication_role = 'replica'`);
    await tx.query(sql);
    found = await read(tx);
    throw new PutBack();
  };
  await expect(db.transaction(tamper)).rejects.toThrow(PutBack);
  return found;
};

describe('reconciling', () => {
  it('finds nothing in sound books', async () => {
    expect(await disagreements(db)).toEqual([]);
  });

  it.each([
    ['balances', 'update account set balance = balance + 1'],
    ['balances', 'update account set seq = seq + 1'],
    ['balances', 'delete from account'],
    ['balances', 'update entry set amount = amount + 1, after = after + 1 where seq = 2'],
    ['lots', 'update lot set remaining = remaining - 1 where remaining > 0'],
    ['lots', 'update lot set expires_on = expires_on + 365'],
    ['lots', 'delete from lot where lot = 1'],
    ['lots', `insert into lot select account, 99, 5, 0, '2099-12-31' from account`],
    ['lot-uses', 'update lot_use set amount = amount + 1'],
    ['lot-uses', 'update lot_use set lot = 77'],
    ['lot-uses', 'delete from lot_use'],
    ['chain', `update entry set title = '另一个名目' where seq = 1`],
    ['chain', `update entry set written_at = written_at + interval '1 day' where seq = 2`],
    ['chain', `update account set hash = sha256('x'::bytea)`],
    ['chain', 'update entry set before = before + 1, after = after + 1 where seq = 2'],
    ['chain', 'delete from entry where seq = 1'],
    ['chain', 'delete from entry where seq = 2'],
    ['chain', 'delete from entry where seq = 3'],
    ['balances', 'delete from entry where seq = 3'],
    ['balances', 'delete from entry where seq = 2'],
    ['reserved-stock', 'update stock set reserved = reserved + 1'],
    ['reserved-stock', `delete from redemption where status = 'reserved'`],
    ['shelves', 'update stock set available = available + 1'],
    ['shelves', 'delete from stock'],
    ['redemptions', 'update redemption set points = points + 1'],
    ['redemptions', `delete from redemption where status = 'reserved'`],
    ['redemptions', `update redemption set status = 'lapsed', return_seq = 1`],
    ['claims', 'update claim set points = points + 1'],
    ['claims', `update claim set status = 'reversed'`],
    ['credit', 'update credit_book set balance = balance + 1'],
    ['credit', 'update credit_entry set amount = amount + 1'],
    ['seals', `update entry set written_at = written_at + interval '1 day' where seq = 1`],
    [
      'seals',
      `insert into entry select (e).* from (select jsonb_populate_record(e,
        '{"seq": 99, "key": "late"}') as e from entry e where seq = 3) late`,
    ],
    ['seals', `update entry set hash = sha256('x'::bytea) where seq = 1`],
    ['seals', `update entry set written_at = '2020-01-01' where seq = 1`],
    ['seals', `update seal set root = sha256('x'::bytea) where day = '2026-11-22'`],
    ['seals', `update seal set previous_root = sha256('x'::bytea) where day = '2026-11-22'`],
    ['seals', `update seal set lines = lines + 1 where day = '2026-11-20'`],
    ['seals', `update seal set points = points + 1 where day = '2026-11-20'`],
    ['seals', `delete from seal where day = '2026-11-21'`],
    ['seals', `update office_day set points = points + 1`],
    ['seals', `delete from office_day`],
  ])('finds by %s: %s', async (name, sql) => {
    expect(await foundAfter(sql)).toContain(name);
  });

  // Yesterday's books are taken as sound: what a night reads is what was written since.
  it.each([
    ['balances', 'update account set balance = balance + 1'],
    ['balances', 'delete from entry where seq = 3'],
    ['chain', `update entry set title = '另一个名目' where seq = 3`],
    ['chain', 'delete from entry where seq = 2'],
    ['chain', `update account set hash = sha256('x'::bytea)`],
    ['lots', 'delete from lot where lot = 3'],
    ['lots', `insert into lot select account, 99, 5, 0, '2099-12-31' from account`],
    ['lots', 'update lot_use set amount = amount + 1'],
    ['lot-uses', 'update lot set remaining = remaining - 1 where remaining > 0'],
    ['lot-uses', 'delete from lot where lot = 1'],
    ['reserved-stock', 'update stock set reserved = reserved + 1'],
    ['shelves', 'update stock set available = available + 1'],
    ['redemptions', 'update redemption set points = points + 1'],
    ['redemptions', 'delete from redemption'],
    ['redemptions', `update redemption set status = 'lapsed', return_seq = 1`],
    ['claims', 'update claim set points = points + 1'],
    ['claims', `update claim set status = 'reversed'`],
    ['credit', 'update credit_book set balance = balance + 1'],
    ['credit', 'update credit_entry set amount = amount + 1'],
    [
      'seals',
      `insert into entry select (e).* from (select jsonb_populate_record(e,
        '{"seq": 99, "key": "late"}') as e from entry e where seq = 3) late`,
    ],
    ['seals', `update seal set root = sha256('x'::bytea) where day = '2026-11-20'`],
    ['seals', `update seal set points = points + 1 where day = '2026-11-20'`],
    ['seals', `delete from seal where day = '2026-11-21'`],
  ])('finds by night, in what changed, by %s: %s', async (name, sql) => {
    const yesterday = dayFrom('2026-11-19');
    expect(wrongIn(await checkChanges(db, yesterday))).toBe(0);
    await db.transaction((tx) => totalShelves(tx, null, yesterday));
    const read = async (tx: Tx) => {
      const found = await checkChanges(within(tx), yesterday);
      return printed(found).flatMap((check) => (check.wrong > 0 ? [check.name] : []));
    };
    expect(await foundAfter(sql, read)).toContain(name);
  });

  it('finds the same a few lines at a time as in one piece, wherever it was broken off', async () => {
    const tamper = async (tx: Tx): Promise<never> => {
      await tx.query(`set local session_replication_role = 'replica'`);
      await tx.query(`update entry set title = '另一个名目'`);
      await tx.query('update lot set remaining = remaining + 1');
      const whole = await checkOnwards(within(tx), atTheStart, { portions: Infinity });
      expect(whole.checks).toMatchObject({ balances: 0, chain: 6, lots: 8, 'lot-uses': 5 });
      let standing = atTheStart;
      const stood: string[] = [];
      while (standing.reached !== null) {
        stood.push(standing.reached.split(' ')[0] ?? '');
        standing = await checkOnwards(within(tx), standing, { portions: 1, lines: 1 });
      }
      expect(standing.checks).toEqual(whole.checks);
      const books = [...Array<string>(3).fill('account'), ...Array<string>(2).fill('person')];
      expect(stood.filter((part) => part !== 'day')).toEqual(books);
      expect(stood.lastIndexOf('person')).toBeLessThan(stood.indexOf('day'));
      throw new PutBack();
    };
    await expect(db.transaction(tamper)).rejects.toThrow(PutBack);
  });

  it('has a story for every check', () => {
    const told = ['balances', 'lots', 'lot-uses', 'chain', 'reserved-stock', 'shelves'];
    const rest = ['redemptions', 'claims', 'credit', 'seals'];
    expect(checks.map(({ name }) => name)).toEqual([...told, ...rest]);
    for (const { title } of checks) expect(title).toMatch(/^[\p{Script=Han}，]+$/u);
  });
});
