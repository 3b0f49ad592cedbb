/** How claims with pictures are made and seen to, step by step, in the books that a test file opens. */
import type { inferRouterOutputs } from '@trpc/server';
import { officeRouter, type OfficeRouter } from '@procedures/office/router';
import { residentRouter, type ResidentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  morning,
  office,
  otherOffice,
  valueOf,
  type GivenHousehold,
} from '../support/books';
import { base64, jpeg } from '../support/pictures';

type OfficeOut = inferRouterOutputs<OfficeRouter>;
type ResidentOut = inferRouterOutputs<ResidentRouter>;
export const minutesLater = (minutes: number, from = morning) =>
  new Date(from.getTime() + minutes * 60_000);
export const daysLater = (days: number, from = morning) => minutesLater(days * 24 * 60, from);

/** Rules by picture: a toilet by one, a rain barrel by two, a mended leak without a fixture. */
export const givenPhotoTown = async (db: Db): Promise<void> => {
  await db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points,
    credit, times_day, times_month, times_ever, per_fixture, checkers, by_desk, clause, source,
    is_default) values
    ('toilet', 1, '2026-01-01', '换装节水马桶', '换上节水马桶', 'wrench', 'photo', 10, 10, 3, 6, 6,
      true, 1, true, '示例', '示例', true),
    ('rain-barrel', 1, '2026-01-01', '接雨水浇花', '装好雨水桶', 'drop', 'photo', 15, 15, 1, 1, 1,
      true, 2, false, '示例', '示例', true),
    ('leak-fixed', 1, '2026-01-01', '修好家里漏水', '修好漏水的管子', 'wrench', 'photo', 15, 15, 1, 1,
      null, false, 1, true, '示例', '示例', true);
    insert into rule (id, version, effective_from, effective_until, title, act, icon, evidence, points,
      credit, times_day, times_month, checkers, by_desk, clause, source, is_default) values
      ('old-photo', 1, '2026-01-01', '2026-11-19', '示例旧规则', '示例', 'wrench', 'photo', 5, 5, 1, 1, 1,
        true, '示例', '示例', true)`);
  await givenStaff(db, 'li', { role: 'clerk', called: '李姐' });
  await givenStaff(db, 'wang', { role: 'manager', called: '王主任' });
  await givenStaff(db, 'zhou', { role: 'manager', called: '周站长' });
  await givenStaff(db, 'far', { role: 'clerk', office: otherOffice, called: '陈师傅' });
};

let homes = 0;
let pixels = 0;

export const claiming = (db: () => Db) => {
  const as =
    (who: string, now = morning) =>
    <Path extends keyof ResidentOut>(path: Path, input: object = {}) =>
      callerOf(db(), who, { now }).call(residentRouter, path, input);
  const desk =
    (who: string, now = morning, at = office) =>
    <Path extends keyof OfficeOut>(path: Path, input: object = {}) =>
      callerOf(db(), who, { now }).call(officeRouter, path, { office: at, ...input });

  /** A household of its own, with a head of this name. */
  const home = async (): Promise<{ readonly who: string; readonly home: GivenHousehold }> => {
    const who = `claimer-${String((homes += 1))}`;
    return { who, home: await givenHousehold(db(), { head: who }) };
  };
  const fixture = async (who: string, kind: string, place = '卫生间') =>
    valueOf(await as(who)('addFixture', { kind, place })).id;
  const picture = async (who: string, now = morning, words = `shown ${String((pixels += 1))}`) =>
    valueOf(await as(who, now)('keepClaimPicture', { picture: base64(jpeg(words)) })).picture;
  const code = async (who: string, asked: object, now = morning) =>
    valueOf(await as(who, now)('askClaimCode', asked));

  /** Asks, takes a picture and sends it. */
  const sent = async (who: string, asked: object, now = morning) => {
    const { code: id, digits } = await code(who, asked, now);
    const shown = await picture(who, now);
    const input = { code: id, pictures: [shown] };
    const done = valueOf(await as(who, now)('sendClaim', input));
    return { ...done, digits, picture: shown };
  };
  const sentToilet = async (now = morning) => {
    const { who, home: house } = await home();
    const asked = { rule: 'toilet', fixture: await fixture(who, 'toilet') };
    return { who, house, ...asked, ...(await sent(who, asked, now)) };
  };
  const decide = (who: string, claim: string, more: object = { approve: true }, now = morning) =>
    desk(who, now)('decideClaim', { claim, ...more });
  return { as, desk, home, fixture, picture, code, sent, sentToilet, decide };
};
