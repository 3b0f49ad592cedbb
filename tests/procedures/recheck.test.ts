/** 另一网点复核：按当天封存抽，窗口和熟人的必抽；不成立就申请冲正，由第二个人核准。 */
import { createHash } from 'node:crypto';
import { nightlyRouter } from '@procedures/nightly/router';
import { workingDaysLater } from '@domain/ledger';
import { dayOf } from '@kernel/day';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenStaff,
  morning,
  openBooks,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { claiming, daysLater, givenPhotoTown, minutesLater } from './photo-claim-steps';

let db: Db;
const { as, desk, fixture, sent, sentToilet, decide } = claiming(() => db);
// Every story has a day of its own: the night after it seals it.
let days = 0;
const now = () => daysLater(2 * days);
const next = () => daysLater(2 * days + 1);
const far = (who = 'far') => desk(who, next(), otherOffice);
const night = async () =>
  valueOf(
    await callerOf(db, { timer: true }, { now: next() }).call(nightlyRouter, 'run', {
      day: dayOf(now()),
    }),
  );

/** Three of one household by one clerk: the third is looked at again, whatever was drawn. */
const pairOf = async (clerk = 'li') => {
  const first = await sentToilet(now());
  const claims = [first.claim];
  for (const place of ['客卫', '主卫']) {
    const asked = { rule: 'toilet', fixture: await fixture(first.who, 'toilet', place) };
    claims.push((await sent(first.who, asked, now())).claim);
  }
  const seqs: (number | null)[] = [];
  for (const [at, claim] of claims.entries()) {
    const when = minutesLater(at, now());
    seqs.push(valueOf(await decide(clerk, claim, { approve: true }, when)).seq);
  }
  const claim = claims[2];
  if (claim === undefined) throw new Error('three were made');
  return { ...first, claim, seq: seqs[2] ?? null };
};

beforeEach(() => {
  days += 1;
});
beforeAll(async () => {
  db = await openBooks();
  await givenPhotoTown(db);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

describe('抽', () => {
  it('拿印出来的当天封存根，谁都能再算一遍抽到的数', async () => {
    const { claim } = await sentToilet(now());
    valueOf(await decide('li', claim, { approve: true }, now()));
    const before = await db.query('select draw from photo_claim where claim = $1', [claim]);
    expect(before).toEqual([{ draw: null }]);
    const { root } = await night();
    const hash = createHash('sha256')
      .update(Buffer.from(String(root), 'hex'))
      .update(claim);
    const draw = parseInt(hash.digest('hex').slice(0, 8), 16) % 10_000;
    const after = await db.query('select draw from photo_claim where claim = $1', [claim]);
    expect(after).toEqual([{ draw }]);
    const rows = await db.query('select because from recheck where claim = $1', [claim]);
    expect(rows).toEqual(draw < 500 ? [{ because: 'draw' }] : []);
  });

  it('没有别的网点能看的时候不抽，有了再抽；抽过的不再抽', async () => {
    const { claim } = await pairOf();
    await db.query('update staff set until_day = $2 where office = $1', [
      otherOffice,
      '2026-11-20',
    ]);
    expect((await night()).rechecks).toBe(0);
    await db.query('update staff set until_day = null where office = $1', [otherOffice]);
    expect((await night()).rechecks).toBeGreaterThan(0);
    expect((await night()).rechecks).toBe(0);
    const rows = await db.query('select because, office, due_day from recheck where claim = $1', [
      claim,
    ]);
    expect(rows).toEqual([
      { because: 'pair', office: otherOffice, due_day: workingDaysLater(dayOf(next()), 5) },
    ]);
  });
});

describe('复核', () => {
  const drawn = async (clerk = 'wang') => {
    const found = await pairOf(clerk);
    await night();
    return found;
  };

  it('别的网点看得到照片，看不到是哪一户、谁核的；自己的网点不在这张单子里', async () => {
    const { claim, picture } = await drawn();
    const list = valueOf(await far()('rechecks', { list: 'waiting' }));
    expect(list.waiting).toBe(list.items.length);
    const row = list.items.find((each) => each.claim === claim);
    expect(row).toMatchObject({ title: '换装节水马桶', because: 'pair', isLate: false });
    const seen = valueOf(await far()('claim', { claim }));
    expect([seen.home, seen.recheck?.because]).toEqual([null, 'pair']);
    expect(seen.steps.every(({ called }) => called === null)).toBe(true);
    const [shown] = seen.pictures;
    expect(outcomeOf(await far()('claimPicture', { claim, picture: shown?.picture }))).toBe(
      'accepted',
    );
    // A picture of another claim is not opened by the way.
    expect(outcomeOf(await far()('claimPicture', { claim, picture }))).toBe('NOT_FOUND');
    const ours = valueOf(await desk('li')('rechecks', { list: 'waiting' }));
    expect(ours.items).toEqual([]);
    expect(
      outcomeOf(await desk('li')('decideRecheck', { claim, stands: true, reason: '看过' })),
    ).toBe('NOT_FOUND');
  });

  it('成立：写明原因，积分不动，只能办一次', async () => {
    const { who, claim } = await drawn();
    const done = valueOf(
      await far()('decideRecheck', { claim, stands: true, reason: '号码和坐便器都看得清' }),
    );
    expect(done).toEqual({ stands: true, isReversalAsked: false });
    expect(valueOf(await as(who)('claim', { claim })).status).toBe('approved');
    const again = await far()('decideRecheck', { claim, stands: false, reason: '再想想' });
    expect(outcomeOf(again)).toBe('RECHECK_DECIDED');
    const list = valueOf(await far()('rechecks', { list: 'done' })).items;
    expect(list[0]).toMatchObject({ claim, stands: true, reason: '号码和坐便器都看得清' });
  });

  it('不成立：申请冲正，原网点的负责人核准，两笔都看得到，信用也更正', async () => {
    const { who, claim, seq } = await drawn();
    const no = { claim, stands: false, reason: '和上一张是同一个马桶' };
    expect(valueOf(await far()('decideRecheck', no)).isReversalAsked).toBe(true);
    const { items } = valueOf(await desk('wang', next())('worklist', { kind: 'reversals' }));
    const asked = items.find((each) => each.detail === '另一网点复核：和上一张是同一个马桶');
    expect(asked?.seq).toBe(seq);
    const input = { reversal: asked?.id, approve: true };
    const done = valueOf(await desk('wang', next())('decideReversal', input));
    const line = valueOf(await as(who)('entry', { seq: done.seq }));
    expect(line).toMatchObject({ reason: '另一网点复核：和上一张是同一个马桶' });
    expect(valueOf(await as(who)('claim', { claim })).status).toBe('reversed');
    expect(valueOf(await as(who)('creditBook')).lines[0]?.amount).toBe(-10);
  });

  it('已经冲正的，复核不成立也不再申请一次', async () => {
    const { claim, house, seq } = await drawn();
    const ask = { household: house.id, seq, reason: '记错了', goods: 'none' };
    valueOf(await desk('li', next())('askReversal', ask));
    const done = valueOf(
      await far()('decideRecheck', { claim, stands: false, reason: '看不出是新的' }),
    );
    expect(done.isReversalAsked).toBe(false);
  });

  it('自己核过的、自己家的、回避过的人不能复核', async () => {
    const both = 'both-offices';
    await givenStaff(db, both, { role: 'clerk' });
    await db.query(
      `insert into staff select person, $1, 'clerk', called, '2026-01-01' from staff
         where person = (select max(person) from staff)`,
      [otherOffice],
    );
    const { claim, house } = await drawn(both);
    const yes = { claim, stands: true, reason: '看过照片' };
    expect(outcomeOf(await far(both)('decideRecheck', yes))).toBe('RECHECK_OWN_CHECK');
    const kin = await givenStaff(db, 'kin', { role: 'clerk', office: otherOffice });
    await db.query(
      `insert into member (household, person, role, joined_at, left_at)
      values ($1, $2, 'adult', $3, $4)`,
      [house.id, kin, morning, morning],
    );
    expect(outcomeOf(await far('kin')('decideRecheck', yes))).toBe('OWN_HOUSEHOLD');
    await givenStaff(db, 'friend', { role: 'clerk', office: otherOffice });
    valueOf(await far('friend')('stepAside', { claim }));
    expect(outcomeOf(await far('friend')('decideRecheck', yes))).toBe('STEPPED_ASIDE');
  });
});
