/** Lines are never changed or removed: triggers say so, and the serving role has no right to. */
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { callerOf, givenHousehold, givenStaff, office, outcomeOf } from '../support/books';
import { describeOnEveryEngine } from './engines';

const codeOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return 'done';
  } catch (cause) {
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
  }
};

describeOnEveryEngine('a line of the passbook', (books) => {
  const changes = [
    'update entry set amount = 1',
    'delete from entry',
    'truncate entry cascade',
    'update lot_use set amount = 1',
    'delete from seal',
  ];

  it('is kept by triggers, also from the owner of the tables', async () => {
    const db = books();
    const { id } = await givenHousehold(db);
    await givenStaff(db, 'grant-li', { role: 'clerk' });
    const posted = await callerOf(db, 'grant-li').call(officeRouter, 'post', {
      office,
      household: id,
      rule: 'talk',
    });
    expect(outcomeOf(posted)).toBe('accepted');
    for (const sql of changes.slice(0, 3)) expect(await codeOf(db.query(sql))).toBe('P0001');
  });

  it('is out of reach of the role that serves people, which can still post, undo and forget', async () => {
    const db = books();
    const { id } = await givenHousehold(db);
    await givenStaff(db, 'grant-wang', { role: 'clerk' });
    await db.restrict();
    expect(await db.query('select current_user::text as who')).toEqual([{ who: 'passbook_app' }]);
    for (const sql of changes) expect(await codeOf(db.query(sql))).toBe('42501');
    expect(await codeOf(db.query('drop trigger entry_is_final on entry'))).toBe('42501');
    const asked = { office, household: id, rule: 'talk' };
    const caller = callerOf(db, 'grant-wang');
    expect(outcomeOf(await caller.call(officeRouter, 'post', asked))).toBe('accepted');
    const line = { office, household: id, seq: 1 };
    expect(outcomeOf(await caller.call(officeRouter, 'undo', line))).toBe('accepted');
    await givenHousehold(db, { head: 'grant-leaver' });
    const leaving = callerOf(db, 'grant-leaver').call(residentRouter, 'eraseMe', {
      confirm: '注销',
    });
    expect(outcomeOf(await leaving)).toBe('accepted');
  });
});
