/** An export of sealed days is verified without the books, and whatever was done to it is named. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashedColumns } from '@domain/ledger';
import type { HouseholdId } from '@kernel/ids';
import type { Db } from '@store/port';
import { earn } from '@store/queries/ledger';
import { firstUnsealedDay, sealDay } from '@store/queries/nightly';
import { verifyExport, type Verdict } from '../../config/verify-export';
import { writeExport } from '../../config/write-export';
import { openBooks } from '../support/books';
import { describeOnEveryEngine } from './engines';
import { dayFrom, earning, openHousehold, spending, undoing } from './ledger-steps';

const [first, second, third] = ['2026-03-01', '2026-03-02', '2026-03-03'].map(dayFrom);
if (first === undefined || second === undefined || third === undefined) throw new Error('days');
const until = '2027-12-31';
const folder = mkdtempSync(join(tmpdir(), 'passbook-export-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Three days of two households; one line of the second day has a smaller number than one before it. */
const givenSealedDays = async (db: Db): Promise<readonly HouseholdId[]> => {
  const one = await openHousehold(db);
  const other = await openHousehold(db);
  const late = (key: string, writtenAt: string, eventDay: string) => ({
    ...({ account: one, kind: 'earn', amount: 7, title: '“示例” 🙂', actor: 'system' } as const),
    ...{ source: { kind: 'desk', id: key } as const, key, eventDay: dayFrom(eventDay) },
    writtenAt: new Date(writtenAt),
  });
  await db.transaction(async (tx) => {
    await earning(tx, one, { points: 20, on: first, until });
    await spending(tx, one, { points: 5, on: first, title: '兑换 肥皂' });
    await undoing(tx, one, { seq: 2, on: first });
    await earning(tx, other, { points: 10, on: first, until });
    // The clock of a call is read before it waits for the account, so midnight may fall between.
    await earn(tx, late('after', '2026-03-02T00:00:01+08:00', second), dayFrom(until));
    await earn(tx, late('before', '2026-03-01T23:59:59.999+08:00', first), dayFrom(until));
    await spending(tx, one, { points: 30, on: third });
    await earning(tx, other, { points: 1, on: third, until });
    await spending(tx, other, { points: 11, on: third });
  });
  for (const day of [first, second, third]) {
    await db.transaction((tx) => sealDay(tx, day, new Date('2026-03-04T00:00:00Z')));
  }
  return [one, other];
};

const exported = async (db: Db, scope: Parameters<typeof writeExport>[1]): Promise<string[][]> => {
  let text = '';
  await writeExport(db, scope, async (part) => {
    text += part;
  });
  return text
    .trimEnd()
    .split('\n')
    .map((line): string[] => JSON.parse(line));
};

let files = 0;
const verdictOn = (records: readonly (readonly string[])[]): Promise<Verdict> => {
  files += 1;
  const file = join(folder, `${String(files)}.ndjson`);
  writeFileSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return verifyExport(file);
};

describeOnEveryEngine('an export of sealed days', (books) => {
  let households: readonly HouseholdId[] = [];
  beforeAll(async () => {
    households = await givenSealedDays(books());
  });

  it('is in order as it comes out, all days and each alone', async () => {
    const all = await verdictOn(await exported(books(), 'all'));
    expect(all).toMatchObject({ code: 0 });
    expect(all.sentence).toContain('2026-03-01 至 2026-03-03，3 天，9 笔');
    for (const [day, lines] of [
      [first, 5],
      [second, 1],
      [third, 3],
    ] as const) {
      const verdict = await verdictOn(await exported(books(), day));
      expect(verdict.sentence).toContain(`${day}，1 天，${String(lines)} 笔`);
    }
    expect(await firstUnsealedDay(books())).toBe('2026-03-04');
  });

  it('holds the text that the ledger hashed, word for word', async () => {
    const [line] = (await exported(books(), first)).filter(([type]) => type === 'line');
    const [, ...texts] = line ?? [];
    const opening = createHash('sha256').update('zhoushan-water-passbook').digest();
    const text = texts.slice(0, -1).join('\u001f');
    expect(createHash('sha256').update(opening).update(text).digest('hex')).toBe(texts.at(-1));
    expect(texts[0]).toBe([...households].sort()[0]);
  });

  it('notices a line that came into a day after it was sealed', async () => {
    const [account] = households;
    if (account === undefined) throw new Error('no household');
    // Past the ledger's own guard, as somebody with the server's password could.
    await books().script('alter table entry disable trigger entry_day_is_open');
    await books().transaction((tx) => earning(tx, account, { points: 1, on: second, until }));
    await books().script('alter table entry enable trigger entry_day_is_open');
    const verdict = await verdictOn(await exported(books(), 'all'));
    expect(verdict).toMatchObject({ code: 1 });
    expect(verdict.sentence).toContain('2026-03-02 多了 1 笔');
  });
});

describe('what was done to an export', () => {
  let all: string[][] = [];
  let alone: string[][] = [];
  let one = '';
  let other = '';
  beforeAll(async () => {
    const db = await openBooks();
    [one = '', other = ''] = await givenSealedDays(db);
    all = await exported(db, 'all');
    alone = await exported(db, first);
    await db.close();
  });
  const placeOf = (records: string[][], account: string, seq: number): number =>
    records.findIndex(
      ([type, ...of]) => type === 'line' && of[0] === account && of[1] === String(seq),
    );
  const copyOf = (records: string[][]): string[][] => records.map((record) => [...record]);
  const changed = (at: number, field: number, value: string, records = all): string[][] => {
    const copy = copyOf(records);
    const record = copy[at];
    if (record === undefined) throw new Error('nothing to change there');
    record[field] = value;
    return copy;
  };

  it.each(hashedColumns.map((column, at) => [column, at + 1] as const))(
    'names the line whose %s was changed',
    async (column, at) => {
      const values: Readonly<Record<string, string>> = {
        ...{ account: other, seq: '9', amount: '21', before: '1', after: '99', undoes: '1' },
        ...{ written_at: '2026-03-01T04:00:00.001Z', event_day: '2026-03-02' },
      };
      for (const records of [all, alone]) {
        // Only an earning has a last day.
        const seq = column === 'expires_on' ? 1 : 2;
        const place = placeOf(records, one, seq);
        const verdict = await verdictOn(changed(place, at, values[column] ?? 'x', records));
        expect(verdict.code).toBe(1);
        expect(verdict.sentence).toContain(`户 ${one} 第 ${String(seq)} 笔被改过`);
        expect(verdict.sentence).toContain(`（文件第 ${String(place + 1)} 行）`);
      }
    },
  );

  it('names the line whose hash was changed, and one whose texts were moved across columns', async () => {
    const place = placeOf(all, one, 1);
    const last = (all[place] ?? []).length - 1;
    const hash = await verdictOn(changed(place, last, 'ab'.repeat(32)));
    expect(hash.sentence).toContain(`户 ${one} 第 1 笔被改过`);
    const [title = '', reason = ''] = (all[place] ?? []).slice(12, 14);
    const copy = changed(place, 12, `${title}\u001f${reason}`);
    copy[place]?.splice(13, 1, '');
    const endless = copyOf(all);
    endless[place]?.splice(last - 1, 1);
    expect((await verdictOn(endless)).sentence).toContain(`户 ${one} 第 1 笔被改过`);
    expect((await verdictOn(copy)).sentence).toContain(`户 ${one} 第 1 笔被改过`);
  });

  it('notices a line that was changed together with its hash', async () => {
    const place = placeOf(all, one, 1);
    const copy = changed(place, 12, '别的名目');
    const opening = createHash('sha256').update('zhoushan-water-passbook').digest();
    const text = (copy[place] ?? []).slice(1, -1).join('\u001f');
    copy[place]?.splice(-1, 1, createHash('sha256').update(opening).update(text).digest('hex'));
    // The next line of the account stands on the old hash, and says so.
    expect((await verdictOn(copy)).sentence).toContain(`户 ${one} 第 2 笔被改过`);
  });

  it('names a line that is missing: in the middle, first, last, all of a household', async () => {
    const without = (account: string, seq: number, records = all) => {
      const copy = copyOf(records);
      copy.splice(placeOf(records, account, seq), 1);
      return copy;
    };
    expect((await verdictOn(without(one, 2))).sentence).toContain(`户 ${one} 第 2 笔不见了`);
    expect((await verdictOn(without(one, 1))).sentence).toContain(`户 ${one} 第 1 笔不见了`);
    expect((await verdictOn(without(other, 1))).sentence).toMatch(/少了 1 笔/);
    const last = placeOf(all, other, 3);
    expect((await verdictOn(all.filter((_, at) => at !== last))).sentence).toBe(
      `2026-03-03 少了 1 笔，从文件看不出是哪一户的。（文件第 ${String(all.length - 1)} 行）`,
    );
  });

  it('names a line that was added', async () => {
    const place = placeOf(all, one, 2);
    const copy = copyOf(all);
    copy.splice(place, 0, [...(all[place] ?? [])]);
    expect((await verdictOn(copy)).sentence).toContain(`户 ${one} 第 2 笔是多出来的`);
    const stranger = copyOf(all);
    stranger.splice(place + 1, 0, ['line', 'hh_zzz', ...(all[place] ?? []).slice(2)]);
    expect((await verdictOn(stranger)).sentence).toContain('户 hh_zzz 第 2 笔是多出来的');
  });

  it('says of a file that was put in another order which line is out of its place', async () => {
    const place = placeOf(all, one, 1);
    const copy = copyOf(all);
    copy.splice(place, 2, ...[...all.slice(place, place + 2)].reverse());
    expect((await verdictOn(copy)).sentence).toContain(`户 ${one} 第 1 笔不在原来的位置`);
    const start = all.findIndex(([type, day]) => type === 'seal' && day === second);
    const turned = [...all.slice(0, 1), ...all.slice(start, -1), ...all.slice(1, start)];
    expect((await verdictOn([...turned, ...all.slice(-1)])).code).toBe(1);
  });

  it('says which seal is wrong: its root, the root before, its sums, a day that is missing', async () => {
    const at = (day: string) => all.findIndex(([type, of]) => type === 'seal' && of === day);
    const wrong = 'cd'.repeat(32);
    const sentences: string[] = [];
    for (const [field, value] of [
      [4, wrong],
      [5, wrong],
      [2, '2'],
      [2, '0'],
      [3, '9'],
    ] as const) {
      const verdict = await verdictOn(changed(at(second), field, value));
      expect(verdict.code).toBe(1);
      sentences.push(verdict.sentence.replace(/（.*/, ''));
    }
    expect(sentences).toEqual([
      '2026-03-02 的封账根对不上：有一笔连同校验码一起被改过，或封账根被改过。',
      '2026-03-02 的上一个根对不上：它不接在前一天后面。',
      '2026-03-02 少了 1 笔，从文件看不出是哪一户的。',
      '2026-03-02 多了 1 笔，从文件看不出是哪一户的。',
      '2026-03-02 的封账行被改过：积分合计与各笔之和不同。',
    ]);
    const cut = [...all.slice(0, at(second)), ...all.slice(at(third))];
    expect((await verdictOn(cut)).sentence).toContain('2026-03-02 的封账不见了');
  });

  it('notices a household cut loose from its earlier lines', async () => {
    const place = placeOf(all, one, 6) - 1;
    const verdict = await verdictOn(changed(place, 3, 'ef'.repeat(32)));
    expect(verdict.sentence).toContain(`户 ${one} 第 6 笔被改过`);
  });

  it('says that a file is cut short, is damaged, or is no export at all', async () => {
    expect(await verdictOn(all.slice(0, -1))).toEqual({
      code: 1,
      sentence: '文件不完整：没有写到末尾。',
    });
    expect((await verdictOn(changed(all.length - 1, 2, '8'))).code).toBe(1);
    expect((await verdictOn(changed(3, 0, 'lime'))).sentence).toContain('这一行读不出来');
    expect(await verdictOn([['not', 'an export']])).toMatchObject({ code: 2 });
  });
});
