/** The words in which stories of moving the books are told. */
import { officeRouter } from '@procedures/office/router';
import { moveBooks, type Moved } from '@store/move/move-books';
import { moveSession } from '@store/move/page';
import { openPg } from '@store/pg-engine';
import type { Db, Query } from '@store/port';
import { givenItem, givenSaver, reservedBy } from '../procedures/exchange-steps';
import {
  callerOf,
  givenStaff,
  migrationsFolder,
  morning,
  office,
  openBooks,
} from '../support/books';
import { valueOf } from '../support/books';
import type { PgServer } from '../support/pg-server';
import { earning, expiring, openHousehold, sealUntil, spending, undoing } from './ledger-steps';

/** An empty database that belongs to an ordinary user, as a provider hands it out. */
export const ordinaryDatabase = async (server: PgServer): Promise<string> => {
  const address = await server.newDatabase();
  const name = /\/(\w+)\?/.exec(address)?.[1] ?? '';
  const admin = openPg({ url: address, max: 1 });
  await admin.script(`do $$ begin create role mover login;
    exception when duplicate_object then null; end $$`);
  await admin.query(`alter database ${name} owner to mover`);
  await admin.close();
  return address.replace('postgres@', 'mover@');
};

export const openMover = (url: string): Db => openPg({ url, max: 1, session: moveSession });

/** One household with every kind of line: given, spent, undone, expired, below zero. */
const tellLines = async (db: Db): Promise<void> => {
  const account = await openHousehold(db);
  await db.transaction(async (tx) => {
    await earning(tx, account, { points: 40, on: '2026-01-05', until: '2026-02-01' });
    await earning(tx, account, { points: 30, on: '2026-01-06', until: '2027-12-31' });
    await spending(tx, account, { points: 25, on: '2026-01-07' });
    await undoing(tx, account, { seq: 3, on: '2026-01-08' });
    await expiring(tx, account, '2026-03-01');
    await spending(tx, account, { points: 20, on: '2026-03-02' });
    await undoing(tx, account, { seq: 2, on: '2026-03-03' });
  });
};

/** A line from before lines kept their last day, with the hash that it had then. */
const tellOldLine = async (db: Db): Promise<void> => {
  const account = await openHousehold(db);
  await db.transaction(async (tx) => {
    for (const table of ['entry', 'account', 'lot']) {
      await tx.query(`alter table ${table} disable trigger user`);
    }
    await tx.query(
      `insert into entry select (jsonb_populate_record(null::entry, to_jsonb(e) || jsonb_build_object(
         'hash', entry_hash(sha256('zhoushan-water-passbook'::bytea), e)::text))).* from
       jsonb_populate_record(null::entry, jsonb_build_object('account', $1::text, 'seq', 1, 'kind',
         'earn', 'amount', 5, 'before', 0, 'after', 5, 'source_kind', 'opening', 'source_id', 'old',
         'title', '示例', 'actor', 'system', 'key', 'old', 'event_day', '2026-01-02',
         'written_at', '2026-01-02T02:00:00Z')) e`,
      [account],
    );
    await tx.query(
      `update account set balance = 5, seq = 1, hash = (select hash from entry e
         where e.account = $1), expires_next = '2027-12-31' where account = $1`,
      [account],
    );
    await tx.query(`insert into lot values ($1, 1, 5, 5, '2027-12-31')`, [account]);
    for (const table of ['entry', 'account', 'lot']) {
      await tx.query(`alter table ${table} enable trigger user`);
    }
  });
};

/** Cards of which each was replaced by one that stands behind it, pages later. */
const tellCards = (db: Query, household: string) =>
  db.query(
    `insert into card (serial, household, status, issued_by, office, issued_at, replaced_by)
     select repeat(chr(64 + i), 10), $1, case when i = 9 then 'active' else 'blocked' end, 'test', $2,
       timestamptz '2026-01-01 00:00:00.123456Z',
       case when i = 9 then null else repeat(chr(65 + i), 10) end
     from generate_series(1, 9) i`,
    [household, office],
  );

/** Fills books with a little of everything; the same on every engine. */
export const tellBooks = async (db: Db): Promise<Db> => {
  await openBooks(db);
  await givenStaff(db, 'move-clerk', { role: 'clerk' });
  const home = await givenSaver(db, 'move-home', { points: 90 });
  await reservedBy(db, 'move-home', await givenItem(db));
  const posting = { office, household: home, rule: 'talk' };
  valueOf(await callerOf(db, 'move-clerk').call(officeRouter, 'post', posting));
  await tellLines(db);
  await tellOldLine(db);
  await tellCards(db, home);
  await sealUntil(db, '2026-01-05');
  return db;
};

/** Every row of the books as text, apart from what belongs to one database. */
export const photograph = async (db: Db): Promise<string> => {
  await db.script(`set timezone = 'UTC'`);
  const tables = await db.query<{ name: string }>(
    `select table_name::text as name from information_schema.tables
     where table_schema = 'public' and table_name not in ('migration', 'moving', 'moving_step')
     order by 1`,
  );
  const told: string[] = [];
  for (const { name } of tables) {
    const rows = await db.query<{ row: string }>(
      `select t::text as row from "${name}" t order by t::text collate "C"`,
    );
    told.push(`${name}\n${rows.map(({ row }) => row).join('\n')}`);
  }
  return told.join('\n\n');
};

export const moving = (
  source: Db,
  target: Db,
  tell: (progress: string) => void = () => undefined,
) =>
  moveBooks({
    ...{ source, target, tell, now: () => morning, rowsMax: 4 },
    migrations: migrationsFolder,
  });

export const differencesOf = async (moved: Promise<Moved>) => (await moved).differences;

export class Killed extends Error {}

/** The same books, whose n-th transaction dies: before it counts, or just after. */
export const dyingAt = (db: Db, n: number, when: 'before' | 'after'): Db => {
  let count = 0;
  return {
    ...db,
    transaction: async (work) => {
      count += 1;
      const isLast = count >= n;
      const result = await db.transaction(async (tx) => {
        const done = await work(tx);
        if (isLast && when === 'before') throw new Killed();
        return done;
      });
      if (isLast) throw new Killed();
      return result;
    },
  };
};
