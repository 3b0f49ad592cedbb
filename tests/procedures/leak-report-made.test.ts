/** 报告漏水：不登录也能报，同一处并成一条，照片去掉拍摄地点再存，到期删掉。 */
import { nightlyRouter } from '@procedures/nightly/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenPerson,
  newRequest,
  office,
  openBooks,
  otherOffice,
  outcomeOf,
  pictures,
  valueOf,
} from '../support/books';
import { base64, exif, jpeg } from '../support/pictures';
import { day, givenTown, reporting } from './leak-report-steps';

let db: Db;
const { newPlace, tourist, report, reported, clerk, assign, photo, fix, close, seen } = reporting(
  () => db,
);

beforeAll(async () => {
  db = await openBooks();
  await givenTown(db);
});
afterAll(() => db.close());

describe('报', () => {
  it('游客不登录就能报：不留是谁，三个工作日内处理（周五报，下周三到期）', async () => {
    const answer = valueOf(await report(null, { note: '一直在流', lat: 29.9, lon: 122.3 }));
    expect(answer).toMatchObject({ joined: false, dueDay: '2026-11-25', isFollowed: false });
    const [row] = await db.query('select person, household from leak_report where id = $1', [
      answer.report,
    ]);
    expect(row).toEqual({ person: null, household: null });
  });

  it('没有同意隐私说明的人也能报，同样不留是谁', async () => {
    await givenPerson(db, 'no-consent', { consents: false });
    expect(valueOf(await report('no-consent'))).toMatchObject({ isFollowed: false });
    expect(valueOf(await report('never-seen'))).toMatchObject({ isFollowed: false });
  });

  it('景点码和行动码说明在哪里，不用再选县区；不认识的码、没有县区、没有字的地方都不收', async () => {
    const bare = { district: undefined };
    const spot = await reported(null, { ...bare, code: 's.one' });
    expect(await seen(spot)).toMatchObject({ spotName: '示例甲山', district: '330903' });
    const point = await reported(null, { ...bare, code: 'a.TALKABCDEF' });
    expect((await seen(point)).district).toBe('330903');
    expect(outcomeOf(await report(null, { ...bare, code: 's.nowhere' }))).toBe('CODE_UNKNOWN');
    expect(outcomeOf(await report(null, { ...bare, code: 'p.123456' }))).toBe('CODE_UNKNOWN');
    expect(outcomeOf(await report(null, bare))).toBe('INPUT_INVALID');
    expect(outcomeOf(await report(null, { district: '330999' }))).toBe('INPUT_INVALID');
    expect(outcomeOf(await report(null, { place: '……' }))).toBe('INPUT_INVALID');
    expect(outcomeOf(await report(null, { lat: 29.9 }))).toBe('INPUT_INVALID');
  });

  it('同一处同一种还没办结：先问一句，说是就并进去，说不是就另报', async () => {
    const place = '示例路 3 号 门口';
    const first = await reported(null, { place });
    const again = { place: '示例路３号门口' };
    const refused = await report(null, again);
    expect(outcomeOf(refused)).toBe('REPORT_SAME_OPEN');
    expect(refused.ok ? null : refused.refusal.sentence).toContain('11月20日');
    expect(outcomeOf(await report(null, { ...again, kind: 'pipe' }))).toBe('accepted');
    expect(outcomeOf(await report(null, { ...again, district: '330921' }))).toBe('accepted');
    expect(valueOf(await report(null, { ...again, same: 'join' })).joined).toBe(true);
    expect(valueOf(await report(null, { ...again, same: 'other' })).joined).toBe(false);
    const { others, joined } = await seen(first);
    expect([others.length, joined]).toEqual([1, 1]);
  });

  it('同一个码、同一种，写的字不同也是同一处', async () => {
    const code = { district: undefined, code: 'a.TAPABCDEFG', kind: 'toilet' };
    await reported(null, code);
    expect(outcomeOf(await report(null, code))).toBe('REPORT_SAME_OPEN');
  });

  it('办结之后同一处又漏，是新的一条', async () => {
    const place = newPlace();
    const first = await reported(null, { place });
    valueOf(await assign(first));
    valueOf(await fix(first));
    expect(outcomeOf(await report(null, { place }))).toBe('accepted');
  });

  it('登录的人一天最多报十条；同一个请求再来一次还是那一条', async () => {
    await givenPerson(db, 'busy');
    const place = newPlace();
    const requestId = newRequest();
    const one = await reported('busy', { place, requestId });
    expect(await reported('busy', { place, requestId })).toBe(one);
    for (let made = 1; made < 10; made += 1) await reported('busy');
    expect(outcomeOf(await report('busy'))).toBe('REPORT_LIMIT');
    expect(outcomeOf(await report('busy', {}, day('2026-11-21')))).toBe('accepted');
  });
});

describe('照片', () => {
  const keep = (picture: string, more: object = {}) =>
    tourist().call(visitorRouter, 'keepPicture', { picture, ...more });

  it('拍摄地点去掉再存，只有办这件事的人看得到', async () => {
    const bytes = jpeg('a leaking tap', { before: [exif(6, 'II', 'GPS of somebody')] });
    const { picture } = valueOf(await keep(base64(bytes)));
    const id = await reported(null, { picture });
    const shown = valueOf(
      await callerOf(db, 'li').call(officeRouter, 'reportPicture', { office, report: id, picture }),
    );
    expect(shown.mime).toBe('image/jpeg');
    const got = Buffer.from(shown.text, 'base64');
    expect([got.includes('a leaking tap'), got.includes('GPS')]).toEqual([true, false]);
    const off = callerOf(db, 'li', { kept: null });
    const asked = { office, report: id, picture };
    expect(outcomeOf(await off.call(officeRouter, 'reportPicture', asked))).toBe('PICTURES_OFF');
    const others = { office: otherOffice, report: id, picture };
    expect(outcomeOf(await callerOf(db, 'far').call(officeRouter, 'reportPicture', others))).toBe(
      'NOT_FOUND',
    );
    const elsewhere = { office, report: await reported(null), picture };
    expect(outcomeOf(await callerOf(db, 'li').call(officeRouter, 'reportPicture', elsewhere))).toBe(
      'NOT_FOUND',
    );
  });

  it('一张照片只用一次，修好的照片不能当报告的照片，没有的照片不收', async () => {
    const { picture } = valueOf(await keep(base64(jpeg('once'))));
    await reported(null, { picture });
    expect(outcomeOf(await report(null, { picture }))).toBe('PICTURE_UNKNOWN');
    const wrong = await photo('li', 'for mending');
    expect(outcomeOf(await report(null, { picture: wrong }))).toBe('PICTURE_UNKNOWN');
    expect(outcomeOf(await report(null, { picture: 'pc_none' }))).toBe('PICTURE_UNKNOWN');
  });

  it('不是照片的不收；同一个请求换了照片不收，同样的照片再来一次还是那一张', async () => {
    expect(outcomeOf(await keep(base64(Buffer.from('<html>not a picture</html>'))))).toBe(
      'PICTURE_UNREADABLE',
    );
    const requestId = newRequest();
    const first = valueOf(await keep(base64(jpeg('same')), { requestId }));
    expect(valueOf(await keep(base64(jpeg('same')), { requestId }))).toEqual(first);
    expect(outcomeOf(await keep(base64(jpeg('changed')), { requestId }))).toBe('REQUEST_REUSED');
  });

  it('太大的不收；一个人一天最多三十张', async () => {
    expect(outcomeOf(await keep('A'.repeat(700_004)))).toBe('INPUT_INVALID');
    const call = (n: number) =>
      callerOf(db, 'painter').call(visitorRouter, 'keepPicture', {
        picture: base64(jpeg(`painted ${String(n)}`)),
      });
    for (let n = 0; n < 30; n += 1) valueOf(await call(n));
    expect(outcomeOf(await call(30))).toBe('PICTURE_LIMIT');
  });

  it('没有接照片的部署：照片不收，报告照收', async () => {
    const { call } = callerOf(db, null, { kept: null });
    const picture = base64(jpeg('nowhere to go'));
    expect(outcomeOf(await call(visitorRouter, 'keepPicture', { picture }))).toBe('PICTURES_OFF');
    expect(outcomeOf(await report(null))).toBe('accepted');
  });

  it('存到一半断了，再来一次接着存完', async () => {
    const requestId = newRequest();
    const picture = base64(jpeg('half way'));
    let isBroken = true;
    const kept = {
      ...pictures,
      put: (...given: Parameters<typeof pictures.put>) =>
        isBroken ? Promise.reject(new Error('the disk is gone')) : pictures.put(...given),
    };
    const { call } = callerOf(db, null, { kept });
    const send = () => call(visitorRouter, 'keepPicture', { picture, requestId });
    await expect(send()).rejects.toThrow('the disk is gone');
    isBroken = false;
    const { picture: id } = valueOf(await send());
    expect(outcomeOf(await report(null, { picture: id }))).toBe('accepted');
  });
});

describe('夜里', () => {
  const night = (text: string) =>
    callerOf(db, { timer: true }, { now: new Date(`${text}T18:10:00Z`) }).call(
      nightlyRouter,
      'run',
      { day: text },
    );

  it('没用上的照片两天后删掉；办结的照片留九十天，删了以后还认得出同一张', async () => {
    await givenPerson(db, 'keeper');
    const keep = async (pixels: string) => {
      const picture = base64(jpeg(pixels));
      return valueOf(await tourist().call(visitorRouter, 'keepPicture', { picture })).picture;
    };
    const unused = await keep('unused');
    const used = await keep('used');
    const id = await reported('keeper', { picture: used });
    const fixedBy = await photo('li', 'the mended tap');
    valueOf(await assign(id));
    const input = { report: id, note: '换了', picture: fixedBy };
    valueOf(await clerk('li')('fixReport', input));
    valueOf(await close(id));
    const stands = async (picture: typeof used) => (await pictures.get(picture)) !== null;
    expect(await stands(unused)).toBe(true);
    valueOf(await night('2026-11-21'));
    expect([await stands(unused), await stands(used)]).toEqual([false, true]);
    const see = () =>
      callerOf(db, 'keeper').call(residentRouter, 'reportPicture', { picture: used });
    const off = callerOf(db, 'keeper', { kept: null });
    expect(outcomeOf(await off.call(residentRouter, 'reportPicture', { picture: used }))).toBe(
      'PICTURES_OFF',
    );
    expect(outcomeOf(await see())).toBe('accepted');
    const seeFixed = { picture: fixedBy };
    expect(
      outcomeOf(await callerOf(db, 'keeper').call(residentRouter, 'reportPicture', seeFixed)),
    ).toBe('accepted');
    expect(
      outcomeOf(await callerOf(db, 'busy').call(residentRouter, 'reportPicture', seeFixed)),
    ).toBe('NOT_FOUND');
    valueOf(await night('2027-02-16'));
    expect([await stands(used), await stands(fixedBy)]).toEqual([true, true]);
    valueOf(await night('2027-02-17'));
    expect([await stands(used), await stands(fixedBy)]).toEqual([false, false]);
    expect(outcomeOf(await see())).toBe('PICTURE_GONE');
    const rows = await db.query('select 1 from picture where id = any($1) and sha256 is not null', [
      [used, fixedBy],
    ]);
    expect(rows).toHaveLength(2);
    expect(valueOf(await night('2027-02-17')).pictures).toBe(0);
  });
});
