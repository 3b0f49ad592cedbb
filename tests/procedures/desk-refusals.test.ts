/** 窗口少见的几种不行：自己家的、冲过正的、码是改过的、别处的取货码、注销了的。 */
import { officeRouter, type OfficeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { writeScanCode } from '@kernel/scan-code';
import type { Db } from '@store/port';
import type { inferRouterOutputs } from '@trpc/server';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  morning,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  soap,
  valueOf,
} from '../support/books';
import { givenSaver, minutesAfter, reservedBy, shownBy } from './exchange-steps';
import { nextTail } from '../support/fixed';

type Out = inferRouterOutputs<OfficeRouter>;
let db: Db;
beforeAll(async () => {
  db = await openBooks();
  await givenStaff(db, 'li', { role: 'clerk', called: '李姐' });
  await givenStaff(db, 'wang', { role: 'manager', called: '王主任' });
  await givenStaff(db, 'far', { role: 'clerk', office: otherOffice, called: '陈师傅' });
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

const desk =
  (who = 'li', at = office, now = morning) =>
  <Path extends keyof Out>(path: Path, input: object) =>
    callerOf(db, who, { now }).call(officeRouter, path, { office: at, ...input });
const talked = async () => {
  const { id: household } = await givenHousehold(db);
  const { seq } = valueOf(await desk()('post', { household, rule: 'talk' }));
  return { household, seq };
};
/** From now on somebody of the staff lives there. */
const movesIn = (called: string, household: string) =>
  db.query(
    `insert into member select $1, person, 'adult', '2026-11-20' from staff where called = $2`,
    [household, called],
  );
const movesOut = (household: string) =>
  db.query(`update member set left_at = '2026-11-20T04:00:00Z' where household = $1`, [household]);
const closes = (household: string) =>
  db.query(`update household set status = 'closed' where id = $1`, [household]);
const saver = async () => {
  const head = `saver-${nextTail()}`;
  return { head, household: await givenSaver(db, head) };
};

describe('自己家的，谁也不能自己办', () => {
  it('撤回、申请冲正、打印', async () => {
    const line = await talked();
    await movesIn('李姐', line.household);
    expect(outcomeOf(await desk()('undo', line))).toBe('OWN_HOUSEHOLD');
    const asked = { ...line, reason: '记错人了', goods: 'none' };
    expect(outcomeOf(await desk()('askReversal', asked))).toBe('OWN_HOUSEHOLD');
    const page = { household: line.household, month: '2026-11' };
    expect(outcomeOf(await desk()('printPage', page))).toBe('OWN_HOUSEHOLD');
    await movesOut(line.household);
  });

  it('核准冲正：申请以后搬了进去，也不行', async () => {
    const line = await talked();
    const asked = { ...line, reason: '记错人了', goods: 'none' };
    const { reversal } = valueOf(await desk()('askReversal', asked));
    await movesIn('王主任', line.household);
    const decided = { reversal, approve: true };
    expect(outcomeOf(await desk('wang')('decideReversal', decided))).toBe('OWN_HOUSEHOLD');
    await movesOut(line.household);
    expect(valueOf(await desk('wang')('decideReversal', decided))).toMatchObject({ balance: 0 });
  });
});

describe('撤回和冲正', () => {
  it('没有的一笔、别处记的一笔，冲不了', async () => {
    const { household, seq } = await talked();
    const asked = { household, seq, reason: '记错人了', goods: 'none' };
    expect(outcomeOf(await desk()('askReversal', { ...asked, seq: 9 }))).toBe('LINE_UNKNOWN');
    expect(outcomeOf(await desk('far', otherOffice)('askReversal', asked))).toBe('LINE_UNKNOWN');
  });

  it('冲正的那一笔自己冲不了', async () => {
    const line = await talked();
    const { seq } = valueOf(await desk()('undo', line));
    const undone = { household: line.household, seq };
    expect(outcomeOf(await desk()('undo', undone))).toBe('NOT_REVERSIBLE');
    const asked = { ...undone, reason: '又想要了', goods: 'none' };
    expect(outcomeOf(await desk()('askReversal', asked))).toBe('NOT_REVERSIBLE');
  });
});

describe('码', () => {
  it('改过末位的存折码换不了东西', async () => {
    const { head } = await saver();
    const code = await shownBy(db, head);
    const last = code.at(-1) ?? '';
    const forged = `${code.slice(0, -1)}${last === '0' ? '1' : '0'}`;
    expect(outcomeOf(await desk()('redeem', { item: soap, code: forged }))).toBe('CODE_FORGED');
  });

  it('别的网点的取货码不能当付款，也不能发邀请', async () => {
    const { head } = await saver();
    const { id: redemption } = await reservedBy(db, head, soap);
    const code = writeScanCode('pickup', redemption);
    const far = desk('far', otherOffice);
    expect(outcomeOf(await far('redeem', { item: soap, code }))).toBe('PICKUP_OTHER_OFFICE');
    expect(outcomeOf(await far('inviteMember', { code }))).toBe('PICKUP_OTHER_OFFICE');
  });

  it('存折码过了时候、用过一次，都不能发邀请', async () => {
    const { head } = await saver();
    const code = await shownBy(db, head);
    const later = desk('li', office, minutesAfter(9));
    expect(outcomeOf(await later('inviteMember', { code }))).toBe('CODE_EXPIRED');
    valueOf(await desk()('redeem', { item: soap, code }));
    expect(outcomeOf(await desk()('inviteMember', { code }))).toBe('CODE_USED');
  });
});

it('注销了的存折：码不出，取不了货，换不了东西', async () => {
  const { head, household } = await saver();
  const code = await shownBy(db, head);
  const { id: redemption, code: pickup } = await reservedBy(db, head, soap);
  await closes(household);
  expect(outcomeOf(await callerOf(db, head).call(residentRouter, 'showCode'))).toBe(
    'HOUSEHOLD_CLOSED',
  );
  expect(outcomeOf(await desk()('redeem', { item: soap, code }))).toBe('HOUSEHOLD_CLOSED');
  expect(outcomeOf(await desk()('collect', { redemption, code: pickup }))).toBe('HOUSEHOLD_CLOSED');
});
