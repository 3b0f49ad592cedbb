/** The words in which ledger stories are told, the same for every engine. */
import { addDays, parseDay, type Day } from '@kernel/day';
import { makeId, type HouseholdId, type OfficeId } from '@kernel/ids';
import type { Db, Query, Tx } from '@store/port';
import {
  earn,
  expireLots,
  lockAccount,
  openAccount,
  reverse,
  spend,
  type NewLine,
  type Written,
} from '@store/queries/ledger';
import { firstUnsealedDay, sealDay } from '@store/queries/nightly';
import { checkAll, printed, type Books } from '@store/reconcile';
import { nextTail } from '../support/fixed';

export const dayFrom = (text: string): Day => {
  const day = parseDay(text);
  if (day === null) throw new Error(`${text} is no day`);
  return day;
};
const noon = (day: Day): Date => new Date(`${day}T12:00:00+08:00`);

export const openHousehold = async (db: Db): Promise<HouseholdId> => {
  const account = makeId('household', nextTail());
  await db.transaction(async (tx) => {
    await openAccount(tx, account, new Date('2026-01-01T00:00:00Z'));
  });
  return account;
};

type Told = { readonly key?: string; readonly place?: OfficeId; readonly title?: string };

const lineOf = (account: HouseholdId, on: string, told: Told) => ({
  account,
  title: told.title ?? '示例',
  actor: 'system' as const,
  ...(told.place === undefined ? {} : { place: told.place }),
  key: told.key ?? nextTail(),
  eventDay: dayFrom(on),
  writtenAt: noon(dayFrom(on)),
});

export const earning = (
  tx: Tx,
  account: HouseholdId,
  of: { readonly points: number; readonly on: string; readonly until: string } & Told,
): Promise<Written> => {
  const line = lineOf(account, of.on, of);
  const source = { kind: 'desk', id: line.key } as const;
  const made: NewLine = { ...line, kind: 'earn', amount: of.points, source };
  return earn(tx, made, dayFrom(of.until));
};

export const spending = (
  tx: Tx,
  account: HouseholdId,
  of: { readonly points: number; readonly on: string } & Told,
): Promise<Written | null> => {
  const line = lineOf(account, of.on, of);
  const source = { kind: 'desk', id: line.key } as const;
  return spend(tx, { ...line, kind: 'spend', amount: -of.points, source });
};

export const undoing = async (
  tx: Tx,
  account: HouseholdId,
  of: { readonly seq: number; readonly on: string } & Told,
): Promise<Written | null> => {
  await lockAccount(tx, account);
  const source = { kind: 'entry', id: String(of.seq) } as const;
  return reverse(tx, { ...lineOf(account, of.on, of), source }, of.seq);
};

export const expiring = (tx: Tx, account: HouseholdId, on: string): Promise<number> =>
  expireLots(tx, account, dayFrom(on), noon(dayFrom(on)));

/** Seals every day from that of the first line on, or from behind the last seal. */
export const sealUntil = async (db: Db, last: string): Promise<void> => {
  for (let day = await firstUnsealedDay(db); day !== null && day <= last; day = addDays(day, 1)) {
    const sealed = day;
    await db.transaction((tx) => sealDay(tx, sealed, new Date(`${last}T18:00:00Z`)));
  }
};

/** The lots that still hold something, as `points until day`. */
export const lotsOf = async (books: Query, account: HouseholdId): Promise<string[]> => {
  const rows = await books.query<{ lot: string }>(
    `select remaining || ' until ' || expires_on as lot from lot
       where account = $1 and remaining > 0 order by expires_on, lot.lot`,
    [account],
  );
  return rows.map(({ lot }) => lot);
};

/** The lines as `kind amount → after`. */
export const linesOf = async (books: Query, account: HouseholdId): Promise<string[]> => {
  const rows = await books.query<{ line: string }>(
    `select kind || ' ' || amount || ' → ' || after as line from entry
       where account = $1 order by seq`,
    [account],
  );
  return rows.map(({ line }) => line);
};

/** Books within a transaction under way: what asks for one of its own is in it already. */
export const within = (tx: Tx): Books => ({
  query: (sql, params) => tx.query(sql, params),
  transaction: (work) => work(tx),
});

/** The names of the checks that find something wrong. */
export const disagreements = async (books: Db | Tx): Promise<string[]> => {
  const found = printed(await checkAll('transaction' in books ? books : within(books)));
  return found.filter(({ wrong }) => wrong > 0).map(({ name }) => name);
};
