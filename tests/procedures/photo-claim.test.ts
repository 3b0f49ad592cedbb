/** 拍照申报：要号码、发申报；同一个马桶申报五次、用过的照片都不成。 */
import type { Db } from '@store/port';
import { disagreements } from '../store/ledger-steps';
import {
  givenHousehold,
  givenMember,
  morning,
  newRequest,
  openBooks,
  outcomeOf,
  valueOf,
} from '../support/books';
import { base64, exif, jpeg } from '../support/pictures';
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

describe('要号码', () => {
  it('四位数，三十分钟；再要还是同一个，过了再要是新的', async () => {
    const { who } = await home();
    const asked = { rule: 'toilet', fixture: await fixture(who, 'toilet') };
    const first = await code(who, asked);
    expect(first.digits).toMatch(/^\d{4}$/);
    expect(first.until).toBe(minutesLater(30).toISOString());
    expect(await code(who, asked, minutesLater(29))).toEqual(first);
    const second = await code(who, asked, minutesLater(30));
    expect([second.code === first.code, second.digits === first.digits]).toEqual([false, false]);
    const { items, codes } = valueOf(await as(who, minutesLater(31))('photoActs'));
    expect(codes.map((each) => each.digits)).toEqual([second.digits]);
    expect(items.map(({ id }) => id).sort()).toEqual(['leak-fixed', 'rain-barrel', 'toilet']);
  });

  it('记不上的，拍之前就说：规则、器具、次数、户', async () => {
    const { who } = await home();
    const tap = await fixture(who, 'tap');
    const ask = async (asked: object) => outcomeOf(await as(who)('askClaimCode', asked));
    expect(await ask({ rule: 'no-such' })).toBe('RULE_UNKNOWN');
    expect(await ask({ rule: 'aerator', fixture: tap })).toBe('RULE_NOT_BY_PHOTO');
    expect(await ask({ rule: 'old-photo' })).toBe('RULE_NOT_IN_FORCE');
    expect(await ask({ rule: 'toilet' })).toBe('FIXTURE_NEEDED');
    expect(await ask({ rule: 'toilet', fixture: tap })).toBe('FIXTURE_OTHER_KIND');
    const other = await home();
    const theirs = await fixture(other.who, 'toilet');
    expect(await ask({ rule: 'toilet', fixture: theirs })).toBe('FIXTURE_NEEDED');
    await sent(who, { rule: 'leak-fixed' });
    expect(await ask({ rule: 'leak-fixed' })).toBe('ALREADY_TODAY');
    const tomorrow = await as(who, daysLater(1))('askClaimCode', { rule: 'leak-fixed' });
    expect(outcomeOf(tomorrow)).toBe('RULE_CAP_MONTH');
    for (const [status, refusal] of [
      ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
      ['frozen', 'HOUSEHOLD_FROZEN'],
      ['closed', 'HOUSEHOLD_CLOSED'],
    ] as const) {
      await givenHousehold(db, { head: `is-${status}`, status });
      const reply = await as(`is-${status}`)('askClaimCode', { rule: 'leak-fixed' });
      expect(outcomeOf(reply)).toBe(refusal);
    }
  });

  it('超过每天、每月、一共的上限也先说', async () => {
    const { who, home: house } = await home();
    const barrel = { rule: 'rain-barrel', fixture: await fixture(who, 'barrel') };
    const { claim } = await sent(who, barrel);
    const more = { rule: 'rain-barrel', fixture: await fixture(who, 'barrel', '阳台') };
    expect(outcomeOf(await as(who, daysLater(40))('askClaimCode', more))).toBe('RULE_CAP_EVER');
    const full = (points: number) =>
      db.query('update claim set points = $2 where id = $1', [claim, points]);
    await full(45);
    expect(outcomeOf(await as(who)('askClaimCode', { rule: 'leak-fixed' }))).toBe('CAP_DAY');
    await full(300);
    const later = await as(who, daysLater(1))('askClaimCode', { rule: 'leak-fixed' });
    expect(outcomeOf(later)).toBe('CAP_MONTH');
    await full(15);
    expect(house.id).toMatch(/^hh_/);
  });

  it('一户一天最多要十二个号码', async () => {
    const { who } = await home();
    const fixtures: string[] = [];
    for (let at = 0; at < 13; at += 1)
      fixtures.push(await fixture(who, 'toilet', `第 ${String(at)} 间`));
    const [last, ...others] = fixtures;
    for (const each of others) await code(who, { rule: 'toilet', fixture: each });
    const reply = await as(who)('askClaimCode', { rule: 'toilet', fixture: last });
    expect(outcomeOf(reply)).toBe('PHOTO_CODE_LIMIT');
  });
});

describe('发申报', () => {
  it('等网点核，五个工作日；照片去掉拍摄地点', async () => {
    const { who } = await home();
    const asked = await code(who, { rule: 'leak-fixed' });
    const bytes = jpeg('a mended pipe', { before: [exif(6, 'II', 'GPS of a home')] });
    const kept = valueOf(await as(who)('keepClaimPicture', { picture: base64(bytes) }));
    const input = { code: asked.code, pictures: [kept.picture], note: '厨房下面' };
    const done = valueOf(await as(who)('sendClaim', input));
    expect(done).toMatchObject({ points: 15, dueDay: '2026-11-27', numbers: { waiting: 15 } });
    const { claim } = done;
    const mine = valueOf(await as(who)('claim', { claim }));
    expect(mine).toMatchObject({ status: 'waiting', photo: { awaits: 'office' }, code: null });
    expect(mine.pictures.map(({ digits }) => digits)).toEqual([asked.digits]);
    const shown = valueOf(await as(who)('claimPicture', { claim, picture: kept.picture }));
    const got = Buffer.from(shown.text, 'base64');
    expect([got.includes('a mended pipe'), got.includes('GPS')]).toEqual([true, false]);
    const waiting = valueOf(await desk('li')('worklist', { kind: 'claims' })).items;
    expect(waiting.find(({ id }) => id === claim)).toMatchObject({
      ...{ due: '2026-11-27', isPhoto: true, mine: false, detail: '厨房下面' },
    });
    valueOf(await decide('li', claim));
  });

  it('用过的、过时的、别家的号码都不成；同一个请求再来还是那一条', async () => {
    const { who } = await home();
    const first = await code(who, { rule: 'leak-fixed' });
    const pictures = [await picture(who)];
    const late = await as(who, minutesLater(30))('sendClaim', { code: first.code, pictures });
    expect(outcomeOf(late)).toBe('PHOTO_CODE_LAPSED');
    const other = await home();
    expect(outcomeOf(await as(other.who)('sendClaim', { code: first.code, pictures }))).toBe(
      'NOT_FOUND',
    );
    const requestId = newRequest();
    const send = () => as(who)('sendClaim', { code: first.code, pictures, requestId });
    const one = valueOf(await send());
    expect(valueOf(await send()).claim).toBe(one.claim);
    const again = await as(who)('sendClaim', { code: first.code, pictures: [await picture(who)] });
    expect(outcomeOf(again)).toBe('PHOTO_CODE_USED');
    valueOf(await as(who)('takeBackClaim', { claim: one.claim }));
  });

  it('旧照片、别家用过的照片、要号码以前传的、别人的照片、没有的照片都不收', async () => {
    const { who } = await home();
    const early = await picture(who, minutesLater(-5));
    const { code: id } = await code(who, { rule: 'leak-fixed' });
    const send = async (pictures: readonly string[]) =>
      outcomeOf(await as(who)('sendClaim', { code: id, pictures }));
    expect(await send([early])).toBe('PICTURE_EARLIER');
    expect(await send(['pc_none'])).toBe('PICTURE_UNKNOWN');
    const other = await home();
    expect(await send([await picture(other.who)])).toBe('PICTURE_UNKNOWN');
    const theirCode = await code(other.who, { rule: 'leak-fixed' });
    const theirs = [await picture(other.who, morning, 'the same pixels')];
    valueOf(await as(other.who)('sendClaim', { code: theirCode.code, pictures: theirs }));
    expect(await send([await picture(who, morning, 'the same pixels')])).toBe('PICTURE_REUSED');
    const twin = await picture(who, morning, 'twin');
    const other2 = await picture(who, morning, 'twin');
    expect(await send([twin, other2])).toBe('PICTURE_REUSED');
    // Refused whole: the code is still good, and nothing is tied.
    expect(await send([twin])).toBe('accepted');
  });

  it('号码要来以后，规则停了、换了凭据、户停了、器具删了，就发不成', async () => {
    const { who, home: house } = await home();
    const one = await fixture(who, 'toilet');
    const { code: id } = await code(who, { rule: 'toilet', fixture: one });
    const send = async () =>
      outcomeOf(await as(who)('sendClaim', { code: id, pictures: [await picture(who)] }));
    const toilet = async (evidence: string, until: string | null) => {
      await db.script('alter table rule disable trigger rule_is_final');
      await db.query(`update rule set evidence = $1, effective_until = $2 where id = 'toilet'`, [
        evidence,
        until,
      ]);
      await db.script('alter table rule enable trigger rule_is_final');
    };
    await toilet('photo', '2026-11-19');
    expect(await send()).toBe('RULE_NOT_IN_FORCE');
    await toilet('seen', null);
    expect(await send()).toBe('RULE_NOT_BY_PHOTO');
    await toilet('photo', null);
    for (const [status, refusal] of [
      ['waiting', 'HOUSEHOLD_NOT_CONFIRMED'],
      ['frozen', 'HOUSEHOLD_FROZEN'],
      ['closed', 'HOUSEHOLD_CLOSED'],
      ['confirmed', 'FIXTURE_NEEDED'],
    ] as const) {
      if (status === 'confirmed')
        await db.query('update fixture set removed_at = $2 where id = $1', [one, morning]);
      await db.query('update household set status = $2 where id = $1', [house.id, status]);
      expect(await send()).toBe(refusal);
    }
  });

  it('两个号码同时要，只有一次能记：次数和上限在发的时候再算', async () => {
    const { who, home: house } = await home();
    await givenMember(db, house.id, `${who}-wife`);
    const first = await code(who, { rule: 'leak-fixed' }, minutesLater(-20));
    const second = await code(who, { rule: 'leak-fixed' }, minutesLater(20));
    const send = (id: string, now: Date) => async () =>
      outcomeOf(await as(who, now)('sendClaim', { code: id, pictures: [await picture(who, now)] }));
    expect(await send(first.code, morning)()).toBe('accepted');
    expect(await send(second.code, minutesLater(20))()).toBe('ALREADY_TODAY');
  });
});

describe('同一个马桶申报五次', () => {
  it('等着核、已到账都只算一次；删去旧的登记新的才再算', async () => {
    const { who, rule, fixture: one, claim } = await sentToilet();
    const again = async () => outcomeOf(await as(who)('askClaimCode', { rule, fixture: one }));
    expect(await again()).toBe('FIXTURE_CLAIMED');
    valueOf(await decide('li', claim));
    for (let times = 0; times < 4; times += 1) expect(await again()).toBe('FIXTURE_CLAIMED');
    valueOf(await as(who)('removeFixture', { fixture: one }));
    expect(await again()).toBe('FIXTURE_NEEDED');
    const next = { rule, fixture: await fixture(who, 'toilet') };
    const second = await sent(who, next);
    const { earlier } = valueOf(await desk('li')('claim', { claim: second.claim }));
    expect(earlier).toEqual([
      { day: '2026-11-20', status: 'approved', place: '卫生间', kind: 'toilet' },
    ]);
  });

  it('两个号码都要到了，先发的算，后发的不算', async () => {
    const { who } = await home();
    const asked = { rule: 'toilet', fixture: await fixture(who, 'toilet') };
    const first = await code(who, asked, minutesLater(-20));
    const second = await code(who, asked, minutesLater(15));
    const pictures = [await picture(who)];
    valueOf(await as(who)('sendClaim', { code: first.code, pictures }));
    const late = { code: second.code, pictures: [await picture(who, minutesLater(16))] };
    expect(outcomeOf(await as(who, minutesLater(16))('sendClaim', late))).toBe('FIXTURE_CLAIMED');
  });
});
