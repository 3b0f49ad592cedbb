/** 收水费账单的同意：户主点头才收，收回就删；没有手机的在网点写下。 */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { callerOf, givenHousehold, givenStaff, office, outcomeOf, valueOf } from '../support/books';
import { describeOnEveryEngine } from '../store/engines';
import { newName } from './household-steps';
import {
  billsIn,
  givenMetered,
  givenReviewer,
  lineOf,
  newNumber,
  sendFile,
  takeFile,
} from './meter-steps';

describeOnEveryEngine('收账单的同意', (books) => {
  describe('an agreement to the bills', () => {
    it('is given and ended by the head; what came by it is deleted at once', async () => {
      const db = books();
      const [head, number] = [newName(), newNumber()];
      const home = await givenMetered(db, number, { agrees: false, head });
      const answer = (input: object) =>
        callerOf(db, head).call(residentRouter, 'answerBills', input);
      expect(outcomeOf(await answer({ agrees: false, version: 1 }))).toBe('NOT_FOUND');
      expect(outcomeOf(await answer({ agrees: true, version: 2 }))).toBe('NOT_FOUND');
      expect(valueOf(await answer({ agrees: true, version: 1 }))).toEqual({
        agrees: true,
        deleted: 0,
      });
      const reviewer = await givenReviewer(db);
      await takeFile(db, reviewer, (await sendFile(db, reviewer, [lineOf(number)])).id);
      const seen = valueOf(await callerOf(db, head).call(residentRouter, 'meter'));
      expect(seen).toMatchObject({
        consent: { given: 1, mine: true },
        bills: [{ month: '2026-10', litres: 16_000, version: 1 }],
      });
      expect(valueOf(await answer({ agrees: false, version: 1 }))).toEqual({
        agrees: false,
        deleted: 1,
      });
      expect(await billsIn(db, home.id)).toEqual([]);
      await db.query(
        `insert into consent_text values ('water-bill', 2, '收水费账单', '[]', '2026-11-20')`,
      );
      expect(outcomeOf(await answer({ agrees: true, version: 1 }))).toBe('CONSENT_OUTDATED');
      await db.query(`delete from consent_text where document = 'water-bill' and version = 2`);
      await db.query(`update household set supply = 'unmetered' where id = $1`, [home.id]);
      expect(outcomeOf(await answer({ agrees: true, version: 1 }))).toBe('NO_METER');
    });

    it('of a household without a phone is written down at its desk, and the look is kept', async () => {
      const db = books();
      const clerk = newName();
      await givenStaff(db, clerk, { role: 'clerk' });
      const home = await givenMetered(db, newNumber(), { agrees: false });
      const write = (input: object) =>
        callerOf(db, clerk).call(officeRouter, 'writeBillConsent', {
          office,
          household: home.id,
          agrees: true,
          note: '存根 12 号',
          ...input,
        });
      expect(outcomeOf(await write({ agrees: false }))).toBe('NOT_FOUND');
      expect(valueOf(await write({}))).toMatchObject({ agrees: true });
      const looks = await db.query('select reason from look where household = $1', [home.id]);
      expect(looks).toEqual([{ reason: '书面同意收水费账单：存根 12 号' }]);
      expect(valueOf(await write({ agrees: false }))).toMatchObject({ deleted: 0 });
      expect(outcomeOf(await write({ household: 'hh_nobody' }))).toBe('HOUSEHOLD_UNKNOWN');
      const phone = await givenMetered(db, newNumber(), { agrees: false, head: newName() });
      expect(outcomeOf(await write({ household: phone.id }))).toBe('BILLS_HEAD_AGREES');
      for (const [status, code] of [
        ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
        ['frozen', 'HOUSEHOLD_FROZEN'],
        ['closed', 'HOUSEHOLD_CLOSED'],
      ] as const) {
        expect(
          outcomeOf(await write({ household: (await givenHousehold(db, { status })).id })),
        ).toBe(code);
      }
      await db.query(`update household set supply = 'unmetered' where id = $1`, [home.id]);
      expect(outcomeOf(await write({}))).toBe('NO_METER');
      const [mine] = await db.query<{ id: string }>(
        `select p.id from person p join staff s on s.person = p.id and s.role = 'clerk' order by p.id desc limit 1`,
      );
      const own = await givenHousehold(db);
      await db.query(`insert into member values ($1, $2, 'head', now())`, [own.id, mine?.id]);
      expect(outcomeOf(await write({ household: own.id }))).toBe('OWN_HOUSEHOLD');
    });
  });
});
