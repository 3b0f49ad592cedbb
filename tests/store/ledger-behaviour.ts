/** What the ledger must do on every engine; the numbers are those of the ledger's migration. */
import { createHash } from 'node:crypto';
import type { HouseholdId } from '@kernel/ids';
import type { Db } from '@store/port';
import { sealDay } from '@store/queries/nightly';
import {
  dayFrom,
  disagreements,
  earning,
  expiring,
  linesOf,
  lotsOf,
  openHousehold,
  spending,
  undoing,
} from './ledger-steps';

const opening = createHash('sha256').update('zhoushan-water-passbook').digest();

type Exported = { readonly text: string; readonly hash: string };

/** A line's text, put together outside the database from its columns alone. */
const exportOf = async (db: Db, account: HouseholdId): Promise<readonly Exported[]> => {
  const rows = await db.query<Record<string, string | null>>(
    `select account, seq::text, kind, amount::text, before::text, after::text, source_kind,
       source_id, undoes::text, rule, rule_version::text, title, reason, actor, place, key,
       to_char(event_day, 'YYYY-MM-DD') as event_day, written_at, encode(hash, 'hex') as hash,
       to_char(expires_on, 'YYYY-MM-DD') as expires_on
     from entry where account = $1 order by entry.seq`,
    [account],
  );
  return rows.map(({ hash, written_at: at, expires_on: until, ...columns }) => {
    const last = until === undefined || until === null ? [] : [until];
    const fields = [...Object.values(columns), new Date(at ?? '').toISOString(), ...last];
    return { text: fields.map((each) => each ?? '').join('\u001f'), hash: hash ?? '' };
  });
};

export const describeLedger = (open: () => Db): void => {
  const refusedBy = async (sql: string, params: readonly unknown[] = []): Promise<string> => {
    try {
      await open().transaction((tx) => tx.query(sql, params));
      return 'accepted';
    } catch (cause) {
      return cause instanceof Error ? cause.message : 'no error';
    }
  };
  const givenPoints = async (points: number): Promise<HouseholdId> => {
    const account = await openHousehold(open());
    await open().transaction((tx) =>
      earning(tx, account, { points, on: '2026-03-01', until: '2027-12-31' }),
    );
    return account;
  };

  it('keeps a balance that is that of the last line (1)', async () => {
    const account = await givenPoints(20);
    const sql = 'update account set balance = 500 where account = $1';
    expect(await refusedBy(sql, [account])).toMatch(/ONLY_BY_A_LINE/);
  });

  it('numbers a line and starts it where the last one ended, whatever it was told (2)', async () => {
    const account = await givenPoints(20);
    const insert = `insert into entry (account, seq, kind, amount, before, after, source_kind,
        source_id, title, actor, key, event_day, written_at, hash, expires_on)
      values ($1, 7, 'earn', 5, 500, 505, 'desk', 'x', 'x', 'x', 'x', '2026-03-02', now(), '',
        '2027-12-31')`;
    expect(await refusedBy(insert, [account])).toBe('accepted');
    expect(await linesOf(open(), account)).toEqual(['earn 20 → 20', 'earn 5 → 25']);
    expect(await disagreements(open())).toEqual([]);
  });

  it.each([
    ['amount', 'amount', '0'],
    ['amount', 'amount', '1000001'],
    ['kind', 'kind', `'spend'`],
    ['kind', 'kind', `'gift'`],
    ['undoes', 'undoes', '1'],
    ['undoes', 'kind', `'reverse'`],
    ['expires_on', 'expires_on', 'null'],
    ['source_kind', 'source_kind', `'elsewhere'`],
    ['source_id', 'source_id', `''`],
    ['title', 'title', `repeat('字', 61)`],
    ['title', 'title', `'a' || chr(10)`],
    ['reason', 'reason', `repeat('字', 201)`],
    ['actor', 'actor', `repeat('x', 41)`],
    ['key', 'key', `repeat('x', 121)`],
  ])('refuses a line for its %s when %s is %s (5)', async (flaw, column, value) => {
    const account = await givenPoints(20);
    const line: Record<string, string> = {
      ...{ kind: `'earn'`, amount: '5', source_kind: `'desk'`, source_id: `'x'`, title: `'x'` },
      ...{ actor: `'x'`, key: `'x'`, event_day: `'2026-03-02'`, written_at: 'now()' },
      ...{ expires_on: `'2027-12-31'`, [column]: value },
    };
    const sql = `insert into entry (account, ${Object.keys(line).join(', ')})
      values ($1, ${Object.values(line).join(', ')})`;
    expect(await refusedBy(sql, [account])).toMatch(`LINE_INVALID: ${flaw}`);
  });

  it('refuses a spending below zero and a line of an account that is not there (5)', async () => {
    const account = await givenPoints(20);
    const spend = `insert into entry (account, kind, amount, source_kind, source_id, title, actor,
        key, event_day, written_at)
      values ($1, 'spend', -21, 'desk', 'x', 'x', 'x', 'x', '2026-03-02', now())`;
    expect(await refusedBy(spend, [account])).toMatch(/BELOW_ZERO/);
    expect(await refusedBy(spend, ['hh_nobody'])).toMatch(/ACCOUNT_UNKNOWN/);
  });

  it('writes a key once (3)', async () => {
    const account = await givenPoints(20);
    const line = { points: 5, on: '2026-03-02', until: '2027-12-31', key: 'claim:1' };
    await open().transaction((tx) => earning(tx, account, line));
    await expect(open().transaction((tx) => earning(tx, account, line))).rejects.toThrow(
      /entry_key_once/,
    );
    expect(await linesOf(open(), account)).toEqual(['earn 20 → 20', 'earn 5 → 25']);
  });

  it('undoes a line at most once (4)', async () => {
    const account = await givenPoints(20);
    const undo = () =>
      open().transaction((tx) => undoing(tx, account, { seq: 1, on: '2026-03-02' }));
    expect(await undo()).toEqual({ seq: 2, after: 0 });
    expect(await undo()).toBeNull();
    expect(await linesOf(open(), account)).toEqual(['earn 20 → 20', 'reverse -20 → 0']);
  });

  it('spends nothing that is not there, and goes below zero by a reversal only (5)', async () => {
    const account = await givenPoints(20);
    const on = '2026-03-02';
    await open().transaction(async (tx) => {
      expect(await spending(tx, account, { points: 21, on })).toBeNull();
      expect(await spending(tx, account, { points: 15, on })).toEqual({ seq: 2, after: 5 });
      expect(await undoing(tx, account, { seq: 1, on })).toEqual({ seq: 3, after: -15 });
      expect(await spending(tx, account, { points: 1, on })).toBeNull();
    });
    expect(await lotsOf(open(), account)).toEqual([]);
  });

  it('makes good what is below zero out of the next earning, and keeps the rest', async () => {
    const account = await givenPoints(20);
    const on = '2026-03-02';
    await open().transaction(async (tx) => {
      await spending(tx, account, { points: 15, on });
      await undoing(tx, account, { seq: 1, on });
      await earning(tx, account, { points: 20, on, until: '2027-12-31' });
    });
    expect(await lotsOf(open(), account)).toEqual(['5 until 2027-12-31']);
    expect(await disagreements(open())).toEqual([]);
  });

  it('changes and removes no line (6)', async () => {
    const account = await givenPoints(20);
    for (const sql of [
      'update entry set title = title where account = $1',
      'delete from entry where account = $1',
    ]) {
      expect(await refusedBy(sql, [account])).toMatch(/LINES_ARE_FINAL/);
    }
    expect(await refusedBy('truncate entry cascade')).toMatch(/LINES_ARE_FINAL/);
  });

  it('keeps lots that hold the balance, nothing more and nothing less (7)', async () => {
    const account = await givenPoints(20);
    for (const sql of [
      'update lot set remaining = remaining - 1 where account = $1',
      'delete from lot where account = $1',
      `insert into lot values ($1, 2, 5, 5, '2027-12-31')`,
      'insert into lot_use values ($1, 1, 1, 5)',
    ]) {
      expect(await refusedBy(sql, [account])).toMatch(/ONLY_BY_A_LINE/);
    }
  });

  it('takes no line into a sealed day, nor before the first', async () => {
    const line = { points: 5, until: '2027-12-31' };
    const written = async (on: string): Promise<string> => {
      const account = await openHousehold(open());
      try {
        await open().transaction((tx) => earning(tx, account, { ...line, on }));
        return 'accepted';
      } catch (cause) {
        return cause instanceof Error ? cause.message.replace(/:.*/, '') : 'no error';
      }
    };
    expect(await written('2020-01-01')).toBe('accepted');
    await open().transaction((tx) => sealDay(tx, dayFrom('2020-01-01'), new Date()));
    const days = ['2019-12-31', '2020-01-01', '2020-01-02'];
    expect(await Promise.all(days.map(written))).toEqual(['DAY_SEALED', 'DAY_SEALED', 'accepted']);
    expect(await disagreements(open())).toEqual([]);
  });

  it('chains hashes that anyone can compute from an export (8)', async () => {
    const account = await givenPoints(20);
    await open().transaction(async (tx) => {
      await spending(tx, account, { points: 5, on: '2026-03-02', title: '兑换 肥皂' });
      await undoing(tx, account, { seq: 2, on: '2026-03-03' });
    });
    let previous: Buffer = opening;
    for (const { text, hash } of await exportOf(open(), account)) {
      previous = createHash('sha256').update(previous).update(text, 'utf8').digest();
      expect(previous.toString('hex')).toBe(hash);
    }
  });

  it('numbers lines without a gap when forty are written to one account at once', async () => {
    const account = await openHousehold(open());
    const line = { points: 1, on: '2026-03-02', until: '2027-12-31' };
    // Taking max(seq) + 1 beside the update passes alone and fails here: see entry_moves.
    const written = await Promise.all(
      Array.from({ length: 40 }, () => open().transaction((tx) => earning(tx, account, line))),
    );
    const seqs = written.map(({ seq }) => seq).sort((a, b) => a - b);
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect((await linesOf(open(), account)).at(-1)).toBe('earn 1 → 40');
  });

  it('lets ten of fifty spendings at once have what is there, and no eleventh', async () => {
    const account = await givenPoints(100);
    const spent = await Promise.all(
      Array.from({ length: 50 }, () =>
        open().transaction((tx) => spending(tx, account, { points: 10, on: '2026-03-02' })),
      ),
    );
    expect(spent.filter((each) => each !== null)).toHaveLength(10);
    expect(await lotsOf(open(), account)).toEqual([]);
  });

  it('spends what expires first, whenever it was earned', async () => {
    const account = await openHousehold(open());
    await open().transaction(async (tx) => {
      await earning(tx, account, { points: 10, on: '2026-01-01', until: '2027-12-31' });
      await earning(tx, account, { points: 10, on: '2026-02-01', until: '2026-12-31' });
      await spending(tx, account, { points: 12, on: '2026-02-02' });
    });
    expect(await lotsOf(open(), account)).toEqual(['8 until 2027-12-31']);
  });

  it('expires a lot after its day and not on it, with a line of its own', async () => {
    const account = await openHousehold(open());
    await open().transaction((tx) =>
      earning(tx, account, { points: 10, on: '2026-01-01', until: '2026-12-31' }),
    );
    const expired = (on: string) => open().transaction((tx) => expiring(tx, account, on));
    expect([await expired('2026-12-31'), await expired('2027-01-01')]).toEqual([0, 1]);
    expect(await expired('2027-01-02')).toBe(0);
    expect(await linesOf(open(), account)).toEqual(['earn 10 → 10', 'expire -10 → 0']);
  });

  it('lets points past their day pay for nothing', async () => {
    const account = await openHousehold(open());
    await open().transaction((tx) =>
      earning(tx, account, { points: 10, on: '2026-01-01', until: '2026-12-31' }),
    );
    const late = { points: 5, on: '2027-01-01' };
    expect(await open().transaction((tx) => spending(tx, account, late))).toBeNull();
  });

  it('takes nothing again of what has expired when its earning is reversed', async () => {
    const account = await openHousehold(open());
    await open().transaction(async (tx) => {
      await earning(tx, account, { points: 10, on: '2026-01-01', until: '2026-12-31' });
      await expiring(tx, account, '2027-01-01');
      await undoing(tx, account, { seq: 1, on: '2027-01-05' });
    });
    expect(await linesOf(open(), account)).toEqual([
      'earn 10 → 10',
      'expire -10 → 0',
      'reverse 0 → 0',
    ]);
    expect(await disagreements(open())).toEqual([]);
  });

  it('takes the spent part of an earning whose rest expires with the reversal', async () => {
    const account = await openHousehold(open());
    await open().transaction(async (tx) => {
      await earning(tx, account, { points: 10, on: '2026-01-01', until: '2026-12-31' });
      await earning(tx, account, { points: 20, on: '2026-02-01', until: '2027-12-31' });
      await spending(tx, account, { points: 6, on: '2026-02-02' });
      // Not swept yet: the four that are left are past their day.
      await undoing(tx, account, { seq: 1, on: '2027-01-05' });
    });
    expect(await linesOf(open(), account)).toEqual([
      'earn 10 → 10',
      'earn 20 → 30',
      'spend -6 → 24',
      'expire -4 → 20',
      'reverse -6 → 14',
    ]);
    expect(await lotsOf(open(), account)).toEqual(['14 until 2027-12-31']);
    expect(await disagreements(open())).toEqual([]);
  });

  it('refuses a reversal that takes more, or less, than is left to be taken', async () => {
    const account = await openHousehold(open());
    await open().transaction(async (tx) => {
      await earning(tx, account, { points: 10, on: '2026-01-01', until: '2026-12-31' });
      await expiring(tx, account, '2027-01-01');
      await earning(tx, account, { points: 20, on: '2027-01-02', until: '2028-12-31' });
      await spending(tx, account, { points: 5, on: '2027-01-02' });
    });
    const reversal = `insert into entry (account, kind, amount, source_kind, source_id, undoes, title,
        actor, key, event_day, written_at)
      values ($1, 'reverse', $2, 'entry', 'x', $3, 'x', 'x', 'x', '2027-01-05', '2027-01-05')`;
    for (const [amount, undoes] of [
      [-10, 1],
      [-20, 4],
      [0, 4],
      [0, 3],
    ]) {
      expect(await refusedBy(reversal, [account, amount, undoes])).toMatch(/NOT_REVERSIBLE/);
    }
  });

  it('gives back to the same lots with their dates', async () => {
    const account = await openHousehold(open());
    await open().transaction(async (tx) => {
      await earning(tx, account, { points: 10, on: '2026-01-01', until: '2026-12-31' });
      await earning(tx, account, { points: 10, on: '2026-02-01', until: '2027-12-31' });
      await spending(tx, account, { points: 15, on: '2026-02-02' });
      await undoing(tx, account, { seq: 3, on: '2026-03-02' });
    });
    expect(await lotsOf(open(), account)).toEqual(['10 until 2026-12-31', '10 until 2027-12-31']);
  });

  it('expires at once, on a line of its own, what a refund gives back after its day', async () => {
    const account = await openHousehold(open());
    await open().transaction(async (tx) => {
      await earning(tx, account, { points: 10, on: '2026-01-01', until: '2026-12-31' });
      await earning(tx, account, { points: 10, on: '2026-02-01', until: '2027-12-31' });
      await spending(tx, account, { points: 15, on: '2026-12-30' });
      await undoing(tx, account, { seq: 3, on: '2027-01-05' });
    });
    expect(await linesOf(open(), account)).toEqual([
      'earn 10 → 10',
      'earn 10 → 20',
      'spend -15 → 5',
      'reverse 15 → 20',
      'expire -10 → 10',
    ]);
    expect(await lotsOf(open(), account)).toEqual(['10 until 2027-12-31']);
    expect(await disagreements(open())).toEqual([]);
  });
};
