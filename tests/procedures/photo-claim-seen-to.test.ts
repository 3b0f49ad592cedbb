/** 拍照申报：网点核、请居民补充、撤回、夜里；给自己家和亲友核都不成。 */
import { nightlyRouter } from '@procedures/nightly/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenStaff,
  morning,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  pictures as keptPictures,
  valueOf,
} from '../support/books';
import { claiming, daysLater, givenPhotoTown, minutesLater } from './photo-claim-steps';

let db: Db;
const { as, desk, home, fixture, picture, code, sent, sentToilet, decide } = claiming(() => db);

beforeAll(async () => {
  db = await openBooks();
  await givenPhotoTown(db);
});
afterAll(async () => {
  expect(await disagreements(db)).toEqual([]);
  await db.close();
});

describe('网点核', () => {
  it('小事一个人核，分和信用当场到账，那一笔写明规则、照片和几个人核', async () => {
    const { who, claim, digits } = await sentToilet();
    const done = valueOf(await decide('li', claim));
    expect(done).toMatchObject({ status: 'approved', points: 10, balance: 10 });
    const line = valueOf(await as(who)('entry', { seq: done.seq }));
    expect(line.why).toBe(
      '换上节水马桶，按规则记 10 分，每件器具记一次。凭卫生间的坐便器的照片，由 1 位工作人员核过。',
    );
    expect(line.source.text).toBe(`照片，号码 ${digits}`);
    expect(line.rule).toMatchObject({ id: 'toilet', version: 1 });
    expect(outcomeOf(await decide('wang', claim))).toBe('CLAIM_DECIDED');
  });

  it('大事两个人核：先核的不能再核，另一位核了才到账', async () => {
    const { who } = await home();
    const barrel = { rule: 'rain-barrel', fixture: await fixture(who, 'barrel') };
    const { claim } = await sent(who, barrel);
    expect(valueOf(await decide('li', claim))).toMatchObject({ status: 'waiting', balance: 0 });
    expect(outcomeOf(await decide('li', claim))).toBe('CHECKED_ALREADY');
    expect(valueOf(await desk('li')('claim', { claim })).isCheckedByMe).toBe(true);
    expect(valueOf(await decide('wang', claim))).toMatchObject({ status: 'approved', balance: 15 });
    const kinds = valueOf(await as(who)('claim', { claim })).steps.map(({ kind }) => kind);
    expect(kinds).toEqual(['sent', 'checked', 'approved']);
  });

  it('自己家的、回避过的、别的网点的都不能核，也看不到别的网点的照片', async () => {
    const { who, claim, house, picture: shown } = await sentToilet();
    const clerk = `${who}-clerk`;
    await givenStaff(db, clerk, { role: 'clerk' });
    await db.query(
      `insert into member select $1, id, 'adult', $3 from person where identity_hash =
         (select identity_hash from person where id = (select person from staff s
           where s.called = '王阿姨' and s.office = $2 order by person desc limit 1))`,
      [house.id, office, morning],
    );
    expect(outcomeOf(await decide(clerk, claim))).toBe('OWN_HOUSEHOLD');
    const asking = { claim, question: '看不清号码' };
    expect(outcomeOf(await desk(clerk)('askMore', asking))).toBe('OWN_HOUSEHOLD');
    await givenStaff(db, `${who}-friend`, { role: 'clerk' });
    valueOf(await desk(`${who}-friend`)('stepAside', { claim }));
    valueOf(await desk(`${who}-friend`)('stepAside', { claim }));
    expect(outcomeOf(await decide(`${who}-friend`, claim))).toBe('STEPPED_ASIDE');
    expect(outcomeOf(await desk(`${who}-friend`)('askMore', asking))).toBe('STEPPED_ASIDE');
    const theirs = valueOf(await desk(`${who}-friend`)('claim', { claim }));
    expect(theirs.notMine?.code).toBe('STEPPED_ASIDE');
    const far = desk('far', morning, otherOffice);
    expect(outcomeOf(await far('decideClaim', { claim, approve: true }))).toBe('NOT_FOUND');
    expect(outcomeOf(await far('claim', { claim }))).toBe('NOT_FOUND');
    expect(outcomeOf(await far('claimPicture', { claim, picture: shown }))).toBe('NOT_FOUND');
    expect(outcomeOf(await far('askMore', asking))).toBe('NOT_FOUND');
    expect(outcomeOf(await far('stepAside', { claim }))).toBe('NOT_FOUND');
    expect(outcomeOf(await desk('li')('claimPicture', { claim, picture: shown }))).toBe('accepted');
    const wrong = { claim, picture: 'pc_none' };
    expect(outcomeOf(await desk('li')('claimPicture', wrong))).toBe('NOT_FOUND');
    const off = callerOf(db, who, { kept: null });
    const asked = { claim, picture: shown };
    expect(outcomeOf(await off.call(residentRouter, 'claimPicture', asked))).toBe('PICTURES_OFF');
  });

  it('退回要写原因，器具和次数又空出来，照片九十天后删', async () => {
    const { who, claim, rule, fixture: one, picture: shown } = await sentToilet();
    expect(outcomeOf(await decide('li', claim, { approve: false }))).toBe('INPUT_INVALID');
    valueOf(await decide('li', claim, { approve: false, reason: '号码没有拍进去' }));
    const mine = valueOf(await as(who)('claim', { claim }));
    expect(mine).toMatchObject({ status: 'declined', reason: '号码没有拍进去' });
    expect(outcomeOf(await as(who)('askClaimCode', { rule, fixture: one }))).toBe('accepted');
    const [row] = await db.query('select delete_after from picture where id = $1', [shown]);
    expect(row).toEqual({ delete_after: '2027-02-18' });
  });

  it('申报之外的等办事也在这里办：要补充的只有照片申报', async () => {
    const { who } = await home();
    const scanned = await callerOf(db, who).call(residentRouter, 'scan', { code: 'a.TAPABCDEFG' });
    const { claim } = valueOf(scanned);
    expect(outcomeOf(await desk('li')('askMore', { claim, question: '哪一只' }))).toBe('NOT_FOUND');
    expect(outcomeOf(await as(who)('takeBackClaim', { claim }))).toBe('NOT_FOUND');
    expect(valueOf(await as(who)('claim', { claim })).photo).toBeNull();
    expect(outcomeOf(await decide('li', claim))).toBe('accepted');
  });
});

describe('请居民补充', () => {
  it('问了就等居民，不能核；居民带新号码的照片回了，再排五个工作日', async () => {
    const { who, claim } = await sentToilet();
    expect(outcomeOf(await as(who)('askAnswerCode', { claim }))).toBe('CLAIM_NOT_ASKED');
    expect(outcomeOf(await as(who)('answerClaim', { claim, answer: '在' }))).toBe(
      'CLAIM_NOT_ASKED',
    );
    valueOf(await desk('li')('askMore', { claim, question: '号码看不清，再拍一张' }));
    expect(outcomeOf(await decide('li', claim))).toBe('CLAIM_AWAITS_HOUSEHOLD');
    const twice = await desk('wang')('askMore', { claim, question: '再问一句' });
    expect(outcomeOf(twice)).toBe('CLAIM_AWAITS_HOUSEHOLD');
    const list = async () =>
      valueOf(await desk('li')('worklist', { kind: 'claims' })).items.map(({ id }) => id);
    expect(await list()).not.toContain(claim);

    const monday = daysLater(3);
    const given = valueOf(await as(who, monday)('askAnswerCode', { claim }));
    const shown = await picture(who, monday);
    const answer = (more: object) =>
      as(who, monday)('answerClaim', { claim, answer: '重新拍了', ...more });
    expect(outcomeOf(await answer({ picture: shown }))).toBe('INPUT_INVALID');
    const foreign = await code(who, { rule: 'leak-fixed' }, monday);
    expect(outcomeOf(await answer({ picture: shown, code: foreign.code }))).toBe('NOT_FOUND');
    const asNew = { code: given.code, pictures: [shown] };
    expect(outcomeOf(await as(who, monday)('sendClaim', asNew))).toBe('NOT_FOUND');
    const late = { claim, answer: '晚了', code: given.code, picture: shown };
    const lapsed = await as(who, minutesLater(30, monday))('answerClaim', late);
    expect(outcomeOf(lapsed)).toBe('PHOTO_CODE_LAPSED');
    const none = await answer({ picture: 'pc_none', code: given.code });
    expect(outcomeOf(none)).toBe('PICTURE_UNKNOWN');
    const early = await answer({ picture: await picture(who), code: given.code });
    expect(outcomeOf(early)).toBe('PICTURE_EARLIER');
    const done = valueOf(await answer({ picture: shown, code: given.code }));
    expect(done.dueDay).toBe('2026-11-30');
    const seen = valueOf(await desk('li', monday)('claim', { claim }));
    expect(seen.pictures.map(({ digits }) => digits)[1]).toBe(given.digits);
    expect(seen.steps.map(({ kind }) => kind)).toEqual(['sent', 'asked', 'answered']);
    expect(await list()).toContain(claim);
    valueOf(await decide('li', claim, { approve: true }, monday));
    expect(outcomeOf(await answer({}))).toBe('CLAIM_DECIDED');
    expect(outcomeOf(await as(who)('askAnswerCode', { claim }))).toBe('CLAIM_DECIDED');
    expect(outcomeOf(await desk('li')('askMore', { claim, question: '再问' }))).toBe(
      'CLAIM_DECIDED',
    );
  });

  it('补充的照片也不能是用过的，号码也只用一次', async () => {
    const used = await sentToilet();
    await picture(used.who, morning, 'used before');
    const { who, claim } = await sentToilet();
    const other = await home();
    const { code: theirs } = await code(other.who, { rule: 'leak-fixed' });
    const once = [await picture(other.who, morning, 'once only')];
    valueOf(await as(other.who)('sendClaim', { code: theirs, pictures: once }));
    valueOf(await desk('li')('askMore', { claim, question: '再拍一张' }));
    const given = valueOf(await as(who)('askAnswerCode', { claim }));
    const again = await picture(who, morning, 'once only');
    const answer = (shown: string) =>
      as(who)('answerClaim', { claim, answer: '好', code: given.code, picture: shown });
    expect(outcomeOf(await answer(again))).toBe('PICTURE_REUSED');
    valueOf(await answer(await picture(who)));
    valueOf(await desk('li')('askMore', { claim, question: '还要一张' }));
    expect(outcomeOf(await answer(await picture(who)))).toBe('PHOTO_CODE_USED');
    for (let made = 1; made < 11; made += 1) {
      await code(who, {
        rule: 'toilet',
        fixture: await fixture(who, 'toilet', `第 ${String(made)}`),
      });
    }
    expect(outcomeOf(await as(who)('askAnswerCode', { claim }))).toBe('PHOTO_CODE_LIMIT');
  });

  it('别家的申报看不到、答不了、撤不了', async () => {
    const { claim, picture: shown } = await sentToilet();
    const { who } = await home();
    valueOf(await desk('li')('askMore', { claim, question: '再拍一张' }));
    const outcomes = [
      await as(who)('claim', { claim }),
      await as(who)('claimPicture', { claim, picture: shown }),
      await as(who)('askAnswerCode', { claim }),
      await as(who)('answerClaim', { claim, answer: '好' }),
      await as(who)('takeBackClaim', { claim }),
    ].map(outcomeOf);
    expect(outcomes).toEqual(Array.from({ length: 5 }, () => 'NOT_FOUND'));
  });
});

describe('撤回', () => {
  it('没办的能撤回：不记分，器具空出来，照片两天后删；办了的撤不了', async () => {
    const { who, claim, rule, fixture: one, picture: shown } = await sentToilet();
    const done = valueOf(await as(who)('takeBackClaim', { claim }));
    expect(done.numbers).toEqual({ usable: 0, waiting: 0, held: 0 });
    expect(outcomeOf(await decide('li', claim))).toBe('CLAIM_DECIDED');
    expect(outcomeOf(await as(who)('takeBackClaim', { claim }))).toBe('CLAIM_DECIDED');
    expect(outcomeOf(await as(who)('askClaimCode', { rule, fixture: one }))).toBe('accepted');
    const [row] = await db.query('select delete_after from picture where id = $1', [shown]);
    expect(row).toEqual({ delete_after: '2026-11-22' });
  });
});

describe('夜里', () => {
  const night = async (after: string, now: Date) =>
    valueOf(
      await callerOf(db, { timer: true }, { now }).call(nightlyRouter, 'run', { day: after }),
    );

  it('十四天没补充的退回，过时的号码忘掉，到期的照片删掉但还认得，过期没核的数得出', async () => {
    const asked = await sentToilet();
    valueOf(await desk('li')('askMore', { claim: asked.claim, question: '再拍一张' }));
    const late = await sentToilet();
    const unused = await home();
    await code(unused.who, { rule: 'leak-fixed' });
    const decided = await sentToilet();
    valueOf(await decide('li', decided.claim));

    const quiet = await night('2026-12-03', daysLater(14));
    expect([quiet.unanswered, quiet.overdueClaims > 0]).toEqual([0, true]);
    const done = await night('2026-12-04', minutesLater(1, daysLater(15)));
    expect(done.unanswered).toBeGreaterThan(0);
    const mine = valueOf(await as(asked.who)('claim', { claim: asked.claim }));
    expect(mine).toMatchObject({ status: 'declined', reason: '请你补充，14 天没有回' });
    const { isLate } = valueOf(await desk('li', daysLater(15))('claim', { claim: late.claim }));
    expect(isLate).toBe(true);
    const codes = await db.query('select 1 from photo_code where household = $1', [unused.home.id]);
    expect(codes).toEqual([]);

    const { claim, picture: shown } = decided;
    expect(await keptPictures.get(shown)).not.toBeNull();
    await night('2027-02-17', new Date('2027-02-18T02:00:00Z'));
    expect(await keptPictures.get(shown)).toBeNull();
    const gone = await as(decided.who)('claimPicture', { claim, picture: shown });
    expect(outcomeOf(gone)).toBe('PICTURE_GONE');
    expect(valueOf(await as(decided.who)('claim', { claim })).pictures[0]?.isGone).toBe(true);
    const rows = await db.query('select sha256 from picture where id = $1', [shown]);
    expect(rows).toHaveLength(1);
  });
});
