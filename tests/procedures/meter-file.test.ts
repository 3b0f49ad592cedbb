/** 水务公司的文件：先试读，再收；同一份收两次不多一行；改过的数留两版；对不上的等人对。 */
import { bureauRouter } from '@procedures/bureau/router';
import { forgetMeterLines } from '@procedures/nightly/forget-meter-lines';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  morning,
  newRequest,
  outcomeOf,
  valueOf,
} from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { newName } from './household-steps';
import {
  billsIn,
  givenMetered,
  newNumber,
  gbkOf,
  givenReviewer,
  header,
  lineOf,
  seat,
  sendFile,
  takeFile,
} from './meter-steps';

const ask = (db: Db, who: string) => {
  const by = callerOf(db, who);
  return {
    open: (input: object = { fileName: '示例.csv' }) =>
      by.call(bureauRouter, 'openMeterFile', { office: seat, ...input }),
    part: (input: object) =>
      by.call(bureauRouter, 'sendMeterPart', { office: seat, part: 0, isLast: true, ...input }),
    take: (file: string) => by.call(bureauRouter, 'takeMeterFile', { office: seat, file }),
    drop: (file: string) => by.call(bureauRouter, 'dropMeterFile', { office: seat, file }),
    faults: (file: string, cursor?: string) =>
      by.call(bureauRouter, 'meterFileFaults', {
        office: seat,
        file,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    files: () => by.call(bureauRouter, 'meterFiles', { office: seat }),
    waiting: (customerNo = '') =>
      by.call(bureauRouter, 'unmatchedNumbers', { office: seat, customerNo }),
    match: (input: object) =>
      by.call(bureauRouter, 'matchNumber', { office: seat, reason: '水费单对过', ...input }),
  };
};
const encoded = (text: string) => ({ base64: Buffer.from(text, 'utf8').toString('base64') });

describeOnEveryEngine('水务公司的文件', (books) => {
  describe('a file of the water company', () => {
    let reviewer = '';
    beforeAll(async () => {
      reviewer = await givenReviewer(books());
    });

    it('is counted before anything is taken in, and then taken in with the same counts', async () => {
      const db = books();
      const [known, silent, waiting] = [newNumber(), newNumber(), newNumber()];
      const home = await givenMetered(db, known);
      const outside = await givenMetered(db, silent, { agrees: false });
      const sent = await sendFile(db, reviewer, [
        lineOf(known),
        lineOf(silent),
        lineOf(waiting),
        '',
        lineOf('12'),
      ]);
      const counts = { fresh: 1, outside: 1, unmatched: 1, repeated: 0, wrong: 1 };
      expect(sent).toMatchObject({ status: 'checked', rows: 6, found: counts });
      expect(await billsIn(db, home.id)).toEqual([]);
      const { done } = await takeFile(db, reviewer, sent.id);
      expect(done).toEqual({ fresh: 1, outside: 1, unmatched: 1 });
      expect(await billsIn(db, home.id)).toEqual([
        { litres: 16_000, version: 1, estimated: false },
      ]);
      expect(await billsIn(db, outside.id)).toEqual([]);
      const left = await db.query('select 1 from meter_file_line where file = $1', [sent.id]);
      expect(left).toEqual([]);
    });

    it('adds nothing the second time, and a figure that changed is a new version beside the old one', async () => {
      const db = books();
      const [one, other, lost] = [newNumber(), newNumber(), newNumber()];
      const home = await givenMetered(db, one);
      const second = await givenMetered(db, other);
      const rows = [lineOf(one), lineOf(other), lineOf(lost)];
      await takeFile(db, reviewer, (await sendFile(db, reviewer, rows)).id);
      const count = async () => [
        await db.query('select count(*)::int as n from bill_line'),
        await db.query('select count(*)::int as n from unmatched_line'),
      ];
      const before = await count();
      const again = await sendFile(db, reviewer, rows);
      expect(again.found).toMatchObject({ same: 2, unmatched: 1 });
      expect((await takeFile(db, reviewer, again.id)).done).toEqual({ same: 2, unmatched: 1 });
      expect(await count()).toEqual(before);
      const mended = await sendFile(db, reviewer, [
        lineOf(one, { after: '1214', usage: '14' }),
        lineOf(other),
      ]);
      expect(mended.found).toMatchObject({ changed: 1, same: 1 });
      await takeFile(db, reviewer, mended.id);
      expect((await billsIn(db, home.id)).map(({ litres, version }) => [litres, version])).toEqual([
        [16_000, 1],
        [14_000, 2],
      ]);
      expect(await billsIn(db, second.id)).toHaveLength(1);
      const [shown] = await db.query('select litres, version from bill where household = $1', [
        home.id,
      ]);
      expect(shown).toEqual({ litres: 14_000, version: 2 });
    });

    it('with two meters in one period, one of them exchanged, makes one bill of both', async () => {
      const db = books();
      const number = newNumber();
      const home = await givenMetered(db, number);
      const rows = [
        lineOf(number, {
          meter: 'OLD-1',
          to: '2026-09-20',
          after: '1205',
          usage: '5',
          replaced: '是',
        }),
        lineOf(number, { meter: 'NEW-1', from: '2026-09-20', before: '0', after: '9', usage: '9' }),
      ];
      await takeFile(db, reviewer, (await sendFile(db, reviewer, rows)).id);
      const bills = await db.query(
        'select month, litres from bill where household = $1 order by month',
        [home.id],
      );
      expect(bills).toEqual([
        { month: '2026-09', litres: 5000 },
        { month: '2026-10', litres: 9000 },
      ]);
    });

    it('tells every wrong row with field, what stands there and how to mend it, page after page', async () => {
      const db = books();
      const rows = Array.from({ length: 25 }, (_, at) =>
        lineOf(newNumber(), at === 3 ? { usage: '99' } : { way: '没抄' }),
      );
      const sent = await sendFile(db, reviewer, rows, { linesAPart: 10 });
      expect(sent.found).toMatchObject({ wrong: 25 });
      const first = valueOf(await ask(db, reviewer).faults(sent.id));
      expect(first.items).toHaveLength(20);
      expect(first.items[0]).toEqual({
        row: 2,
        found: '没抄',
        field: '抄表方式',
        expected: '实抄 或 估抄',
        fix: '改成这两个词里的一个',
      });
      expect(first.items[3]).toMatchObject({ row: 5, field: '用水量（吨）', found: '99' });
      const rest = valueOf(await ask(db, reviewer).faults(sent.id, first.next ?? ''));
      expect(rest.items.map(({ row }) => row)).toEqual([22, 23, 24, 25, 26]);
    });

    it('with a line twice counts it once; with another figure the second is wrong', async () => {
      const db = books();
      const number = newNumber();
      await givenMetered(db, number);
      const rows = [lineOf(number), lineOf(number), lineOf(number, { after: '1217', usage: '17' })];
      const sent = await sendFile(db, reviewer, rows, { linesAPart: 2 });
      expect(sent.found).toMatchObject({ fresh: 1, repeated: 1, wrong: 1 });
      const { items } = valueOf(await ask(db, reviewer).faults(sent.id));
      expect(items).toMatchObject([{ row: 4, field: '整行' }]);
      expect((await takeFile(db, reviewer, sent.id)).done).toEqual({ fresh: 1 });
    });

    it('in GBK, as Chinese programs save it, and with tabs, is read the same', async () => {
      const db = books();
      const number = newNumber();
      await givenMetered(db, number);
      // 实抄 and 否 and the header's characters, as GB 18030 writes them.
      const gbk = new Map([...new Set(`${header}实抄否估`)].map((each) => [each, gbkOf(each)]));
      const encode = (text: string) =>
        Buffer.concat([...text].map((each) => gbk.get(each) ?? Buffer.from(each)));
      const tabs = (text: string) => text.replaceAll(',', '\t');
      const sent = await sendFile(db, reviewer, [tabs(lineOf(number))], {
        encode,
        head: tabs(header),
      });
      expect(sent).toMatchObject({ found: { fresh: 1, wrong: 0 } });
    });

    it('of several thousand lines is taken in step by step, each with its count', async () => {
      const db = books();
      const home = newNumber();
      await givenMetered(db, home);
      const rows = Array.from({ length: 12_000 }, (_, at) =>
        lineOf(`9${String(at).padStart(8, '0')}`),
      );
      const sent = await sendFile(db, reviewer, [...rows, lineOf(home)], { linesAPart: 4000 });
      expect(sent).toMatchObject({
        parts: 4,
        rows: 12_002,
        found: { unmatched: 12_000, fresh: 1 },
      });
      const taken = await takeFile(db, reviewer, sent.id);
      expect(taken).toEqual({
        done: { unmatched: 12_000, fresh: 1 },
        rows: [5000, 10_000, 12_002],
      });
      await db.query('delete from unmatched_line');
    });

    it('sent again with the same request is answered the same, and adds nothing', async () => {
      const db = books();
      const { file } = valueOf(await ask(db, reviewer).open());
      const sent = {
        file,
        requestId: newRequest(),
        ...encoded(`${header}\n${lineOf(newNumber())}\n`),
      };
      const first = await ask(db, reviewer).part(sent);
      expect(await ask(db, reviewer).part(sent)).toEqual(first);
      expect(valueOf(first)).toMatchObject({ parts: 1, rows: 2 });
    });

    it('is refused with a reason at every step that is not its turn', async () => {
      const db = books();
      const by = ask(db, reviewer);
      const { file } = valueOf(await by.open());
      const good = encoded(`${header}\n${lineOf(newNumber())}\n`);
      expect(outcomeOf(await by.take(file))).toBe('FILE_STATE');
      expect(outcomeOf(await by.part({ file, ...good, part: 1 }))).toBe('FILE_PART_ORDER');
      expect(outcomeOf(await by.part({ file, ...encoded('户号,表号\n1,2\n') }))).toBe(
        'FILE_HEADER',
      );
      expect(outcomeOf(await by.part({ file, base64: 'gYA/8P8=' }))).toBe('FILE_ENCODING');
      expect(outcomeOf(await by.part({ file, ...good }))).toBe('accepted');
      expect(outcomeOf(await by.part({ file, ...good, part: 1 }))).toBe('FILE_STATE');
      for (const missing of ['mf_none']) {
        expect(outcomeOf(await by.part({ file: missing, ...good }))).toBe('NOT_FOUND');
        expect(outcomeOf(await by.take(missing))).toBe('NOT_FOUND');
        expect(outcomeOf(await by.drop(missing))).toBe('NOT_FOUND');
        expect(outcomeOf(await by.faults(missing))).toBe('NOT_FOUND');
      }
      expect(outcomeOf(await by.drop(file))).toBe('accepted');
      expect(outcomeOf(await by.drop(file))).toBe('FILE_STATE');
      const [row] = await db.query(
        'select status, (select count(*)::int from meter_file_line where file = $1) as lines from meter_file where id = $1',
        [file],
      );
      expect(row).toEqual({ status: 'dropped', lines: 0 });
      await db.query(
        `update meter_file set status = 'receiving', parts = 1, rows = 1000000, columns = '{"customerNo":0}' where id = $1`,
        [file],
      );
      expect(outcomeOf(await by.part({ file, ...good, part: 1 }))).toBe('FILE_LIMIT');
    });

    it('has a template in both formats, whose sample line is passed over', async () => {
      const db = books();
      const by = callerOf(db, reviewer);
      const csv = valueOf(
        await by.call(bureauRouter, 'meterTemplate', { office: seat, format: 'csv' }),
      );
      const text = Buffer.from(csv.base64, 'base64').toString('utf8');
      expect(text.split('\r\n')[0]).toContain('"户号","表号","账期起"');
      const { file } = valueOf(await ask(db, reviewer).open());
      const sent = valueOf(await ask(db, reviewer).part({ file, base64: csv.base64 }));
      expect(sent).toMatchObject({ rows: 2, found: { wrong: 0, repeated: 0 } });
      const xlsx = valueOf(
        await by.call(bureauRouter, 'meterTemplate', { office: seat, format: 'xlsx' }),
      );
      expect(Buffer.from(xlsx.base64, 'base64').subarray(0, 2).toString()).toBe('PK');
      const listed = valueOf(await ask(db, reviewer).files()).items.find(({ id }) => id === file);
      expect(listed).toMatchObject({ status: 'checked', rows: 2 });
    });
  });

  describe('a number that found no household', () => {
    let reviewer = '';
    beforeAll(async () => {
      reviewer = await givenReviewer(books());
    });
    const given = async (db: Db, rows: readonly string[]) => {
      await takeFile(db, reviewer, (await sendFile(db, reviewer, rows)).id);
    };

    it('waits, those first that a household states unseen; matched, its lines go there and the look is told', async () => {
      const db = books();
      const [stated, other] = [newNumber(), newNumber()];
      const head = newName();
      const home = await givenMetered(db, stated, { isSeen: false, head });
      await given(db, [
        lineOf(other),
        lineOf(stated),
        lineOf(stated, { from: '2026-07-01', to: '2026-08-31' }),
      ]);
      const found = valueOf(await ask(db, reviewer).waiting('0'));
      expect(found.items[0]).toMatchObject({
        customerNo: stated,
        hinted: true,
        lines: 2,
        meters: 1,
        litres: 16_000,
      });
      expect(valueOf(await ask(db, reviewer).waiting(other)).items).toMatchObject([
        { hinted: false },
      ]);
      const matched = await ask(db, reviewer).match({
        customerNo: stated,
        passbookNo: home.passbookNo,
      });
      expect(valueOf(matched)).toMatchObject({ lines: 2 });
      expect(await billsIn(db, home.id)).toHaveLength(2);
      const looks = valueOf(await callerOf(db, head).call(residentRouter, 'looks'));
      expect(looks.items[0]).toMatchObject({ reason: '对上水费户号：水费单对过' });
      const next = await sendFile(db, reviewer, [
        lineOf(stated, { from: '2026-05-01', to: '2026-06-30' }),
      ]);
      expect(next.found).toMatchObject({ fresh: 1 });
      expect(
        outcomeOf(
          await ask(db, reviewer).match({ customerNo: stated, passbookNo: home.passbookNo }),
        ),
      ).toBe('NOT_FOUND');
    });

    it('stated by two households is none of theirs until somebody says whose', async () => {
      const db = books();
      const number = newNumber();
      await givenMetered(db, number);
      await givenMetered(db, number);
      expect((await sendFile(db, reviewer, [lineOf(number)])).found).toMatchObject({
        unmatched: 1,
      });
    });

    it('that nobody matched is deleted after 90 days, and a file left lying after seven', async () => {
      const db = books();
      const [old, young] = [newNumber(), newNumber()];
      await given(db, [lineOf(old), lineOf(young)]);
      const left = await sendFile(db, reviewer, [lineOf(newNumber())]);
      const since = new Date('2026-08-01T00:00:00Z');
      await db.query('update unmatched_line set since = $2 where customer_no = $1', [old, since]);
      const week = new Date('2026-11-12T00:00:00Z');
      await db.query('update meter_file set opened_at = $2 where id = $1', [left.id, week]);
      expect(await forgetMeterLines({ db, now: morning })).toBe(1);
      const kept = await db.query(
        'select customer_no as number from unmatched_line where customer_no in ($1, $2)',
        [old, young],
      );
      expect(kept).toEqual([{ number: young }]);
      expect(await db.query('select 1 from meter_file_line where file = $1', [left.id])).toEqual(
        [],
      );
      expect(outcomeOf(await ask(db, reviewer).take(left.id))).toBe('FILE_STATE');
    });

    it('is refused to whom it cannot go', async () => {
      const db = books();
      const number = newNumber();
      await given(db, [lineOf(number)]);
      const match = async (passbookNo: string, customerNo = number) =>
        outcomeOf(await ask(db, reviewer).match({ customerNo, passbookNo }));
      expect(await match('090399999999')).toBe('HOUSEHOLD_UNKNOWN');
      expect(await match((await givenHousehold(db)).passbookNo)).toBe('BILLS_NOT_AGREED');
      expect(await match((await givenHousehold(db, { status: 'waiting' })).passbookNo)).toBe(
        'HOUSEHOLD_NOT_CONFIRMED',
      );
      expect(await match((await givenHousehold(db, { status: 'frozen' })).passbookNo)).toBe(
        'HOUSEHOLD_FROZEN',
      );
      expect(await match((await givenHousehold(db, { status: 'closed' })).passbookNo)).toBe(
        'HOUSEHOLD_CLOSED',
      );
      const own = await givenHousehold(db);
      await db.query(
        `insert into member select $1, id, 'head', now() from person where identity_hash =
        (select identity_hash from person p join staff s on s.person = p.id where s.office = $2 order by p.created_at desc, p.id desc limit 1)`,
        [own.id, seat],
      );
      expect(await match(own.passbookNo)).toBe('OWN_HOUSEHOLD');
      await givenMetered(db, number);
      expect(await match((await givenMetered(db, newNumber())).passbookNo)).toBe('NUMBER_TAKEN');
      expect(await match('090399999999', newNumber())).toBe('NOT_FOUND');
    });
  });
});
