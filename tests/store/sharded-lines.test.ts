/** The ledger by account on a cluster, as docs/shard-by-account.sql shards it. */
import { dayOf } from '@kernel/day';
import { makeId } from '@kernel/ids';
import { takeRole, type Db, type Tx } from '@store/port';
import { exchangeCollected } from '@store/queries/redemption';
import { morning, office } from '../support/books';
import { nextTail } from '../support/fixed';
import { givenItem, givenSaver, piecesOf, reservedBy } from '../procedures/exchange-steps';
import { describeOnCluster } from './engines';
import { describeLedger } from './ledger-behaviour';
import { disagreements, earning, linesOf, openHousehold } from './ledger-steps';

type Placed = { readonly account: string; readonly machine: string };

/** On which machine the rows of each account of a table lie. */
const machinesOf = (db: Db, table: string): Promise<Placed[]> =>
  db.query<Placed>(
    `select distinct t.account, s.nodename as machine from ${table} t
     join citus_shards s on s.shardid = get_shard_id_for_distribution_column($1::regclass, t.account)
     order by t.account, machine`,
    [table],
  );

const given = { points: 5, on: '2026-01-05', until: '2027-12-31' };

describeOnCluster('the ledger', (books) => {
  describeLedger(books);

  it('lies on both workers, all of an account on one of them', async () => {
    for (let count = 0; count < 12; count += 1) {
      const account = await openHousehold(books());
      await books().transaction((tx) => earning(tx, account, given));
    }
    const [accounts, lines, lots] = await Promise.all(
      ['account', 'entry', 'lot'].map((table) => machinesOf(books(), table)),
    );
    expect(new Set(lines?.map(({ machine }) => machine)).size).toBe(2);
    expect(new Set(lines?.map(({ account }) => account)).size).toBe(lines?.length);
    expect(accounts).toEqual(expect.arrayContaining(lines ?? []));
    expect(lines).toEqual(expect.arrayContaining(lots ?? []));
  });

  it('asks one worker only for a line', async () => {
    const account = await openHousehold(books());
    const plan = await books().query<Record<string, string>>(
      `explain insert into entry (account, kind, amount, source_kind, source_id, title, actor, key,
         event_day, written_at, expires_on)
       values ('${account}', 'earn', 5, 'desk', 'x', 'x', 'x', 'x', '2026-03-02', now(), '2027-12-31')`,
    );
    expect(plan.flatMap((row) => Object.values(row)).join('\n')).toContain('Task Count: 1');
  });

  it('writes no line twice and leaves no gap when sixteen post to one household', async () => {
    const account = await openHousehold(books());
    const post = (place: number) =>
      books().transaction((tx) => earning(tx, account, { ...given, key: `k${String(place)}` }));
    await Promise.all(Array.from({ length: 64 }, (_, place) => post(place)));
    await expect(post(7)).rejects.toMatchObject({ code: '23505' });
    const lines = await linesOf(books(), account);
    expect([lines.length, lines.at(-1)]).toEqual([64, 'earn 5 → 320']);
    expect(await disagreements(books())).toEqual([]);
  });

  it('writes line, redemption and shelf on two machines, or nothing', async () => {
    const account = await givenSaver(books(), 'sharded', { points: 90 });
    const item = await givenItem(books(), { points: 30, pieces: 1 });
    await reservedBy(books(), 'sharded', item);
    expect(await piecesOf(books(), item)).toBe('0 + 1 + 0');
    // Asked below the procedures, which would look at the shelf first: the line stands on its worker
    // when the coordinator finds the shelf empty.
    const late = await books().transaction((tx) =>
      exchangeCollected(tx, {
        ...{
          id: makeId('redemption', nextTail()),
          account,
          office,
          item,
          points: 30,
          title: '毛巾',
        },
        ...{ byPerson: null, actor: makeId('person', 'x'), today: dayOf(morning) },
        reservedAt: morning,
      }),
    );
    expect(late).toEqual({ made: false, why: 'stock' });
    expect(await linesOf(books(), account)).toEqual(['earn 90 → 90', 'spend -30 → 60']);
    expect(await disagreements(books())).toEqual([]);
  });

  it('commits a line in two phases with what the coordinator keeps of it, and in one alone', async () => {
    const account = await openHousehold(books());
    const twoPhases = async (work: (tx: Tx) => Promise<unknown>): Promise<number> => {
      await books().query('select recover_prepared_transactions()');
      await books().transaction(work);
      const [kept] = await books().query<{ count: number }>(
        'select count(*)::int as count from pg_dist_transaction',
      );
      return kept?.count ?? 0;
    };
    expect(await twoPhases((tx) => earning(tx, account, given))).toBe(0);
    for (const also of [
      'update claim set points = points where false',
      'delete from request where false',
      'delete from stock_move where false',
    ]) {
      const both = async (tx: Tx) => {
        await earning(tx, account, given);
        await tx.query(also);
      };
      expect([also, await twoPhases(both)]).toEqual([also, 1]);
    }
  });

  it('gives the serving role no way to change a line', async () => {
    const changed = books().transaction(async (tx) => {
      await tx.query(takeRole.replace('false', 'true'));
      await tx.query('update entry set amount = 1');
    });
    await expect(changed).rejects.toMatchObject({ code: '42501' });
  });
});
