/** How activities are opened and checked in to, step by step, in the books that a test file opens. */
import { bureauRouter } from '@procedures/bureau/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { digitsIn } from '@procedures/pointed-act';
import { windowOf } from '@kernel/code-window';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  keyed,
  office,
  otherOffice,
  valueOf,
} from '../support/books';
import { nextTail } from '../support/fixed';

/** Half past two in the afternoon of 20 November 2026 in Beijing, in the middle of a window. */
export const during = new Date('2026-11-20T06:30:10Z');
export const seconds = (count: number) => new Date(during.getTime() + count * 1_000);
export const days = (count: number) => seconds(count * 86_400);
export const planned = {
  ...{ rule: 'meeting', title: '示例节水集市', place: '示例广场', day: '2026-11-20' },
  ...{ from: '14:00', until: '16:00', seats: 3 },
};

/** A rule whose evidence is a check-in; who works at the two offices and at the bureau. */
export const givenHosts = async (db: Db): Promise<void> => {
  await db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points,
    credit, times_day, times_month, times_ever, checkers, by_desk, clause, source, is_default,
    effective_until)
    values ('meeting', 1, '2026-01-01', '节水活动', '到现场参加一次节水活动', 'people', 'check-in',
      10, 10, 1, 2, null, 0, false, '示例', '示例', true, null),
      ('meeting', 2, '2026-11-25', '节水活动', '到现场参加一次节水活动', 'people', 'check-in',
      12, 10, 1, 2, null, 0, false, '示例', '示例', true, null),
      ('gone', 1, '2026-01-01', '旧活动', '旧活动', 'people', 'check-in',
      10, 10, 1, 2, null, 0, false, '示例', '示例', true, '2026-06-30')`);
  await givenStaff(db, 'li', { role: 'clerk', called: '李姐' });
  await givenStaff(db, 'wang', { role: 'manager', called: '王主任' });
  await givenStaff(db, 'teacher', { role: 'school', called: '陈老师' });
  await givenStaff(db, 'far', { role: 'clerk', office: otherOffice });
  await givenStaff(db, 'fang', { role: 'reviewer' });
};

export const hosting = (db: () => Db) => {
  const host = (who: string, now = during) => callerOf(db(), who, { now });
  const open = (more: object = {}, who = 'li', now = during) =>
    host(who, now).call(officeRouter, 'openActivity', { office, ...planned, ...more });
  const opened = async (more: object = {}, who = 'li', now = during) =>
    valueOf(await open(more, who, now)).code;
  const screen = async (code: string, now = during) =>
    valueOf(await host('li', now).call(officeRouter, 'activityScreen', { office, code }));
  /** What the screen shows at an instant. */
  const shown = (code: string, at = during) => digitsIn({ keyed }, code, windowOf(at));
  const qr = (code: string, at = during) => `a.${code}-${shown(code, at)}`;
  const scan = (who: string, code: string, now = during) =>
    callerOf(db(), who, { now }).call(residentRouter, 'scan', { code });
  const home = async (more: Parameters<typeof givenHousehold>[1] = {}) => {
    const head = `guest-${nextTail()}`;
    return { who: head, ...(await givenHousehold(db(), { head, ...more })) };
  };
  const late = (code: string, passbookNo: string, who = 'li', now = during) =>
    host(who, now).call(officeRouter, 'nameLate', {
      ...{ office, code, passbookNo, reason: '手机没电' },
    });
  const lateOf = async (code: string, now = during, who = 'li') =>
    valueOf(await host(who, now).call(officeRouter, 'lateList', { office, code })).items;
  const decide = (
    attendance: string,
    who = 'wang',
    more: object = { approve: true },
    now = days(1),
  ) => host(who, now).call(officeRouter, 'decideLate', { office, attendance, ...more });
  const draw = (code: string, now = days(1)) =>
    host('fang', now).call(bureauRouter, 'drawCalls', { office, code });
  const calls = async (code: string) =>
    valueOf(await host('fang').call(bureauRouter, 'calls', { office, code })).items;
  const keep = (attendance: string, result: string, more: object = {}) =>
    host('fang', days(2)).call(bureauRouter, 'keepCall', { office, attendance, result, ...more });
  return {
    host,
    open,
    opened,
    screen,
    shown,
    qr,
    scan,
    home,
    late,
    lateOf,
    decide,
    draw,
    calls,
    keep,
  };
};
