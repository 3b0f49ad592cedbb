/** A school, its teachers and rules, and how class tasks are opened, joined and counted. */
import { makeId } from '@kernel/ids';
import { bureauRouter } from '@procedures/bureau/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  morning,
  office,
  town,
  valueOf,
} from '../support/books';
import { nextTail } from '../support/fixed';

export const school = makeId('office', 'school');
export const otherSchool = makeId('office', 'school-far');
export const days = (count: number) => new Date(morning.getTime() + count * 86_400_000);
export const planned = {
  ...{ rule: 'lesson', className: '示例三（2）班', task: '洗手随手关水' },
  ...{ pupils: 3, fromDay: '2026-11-20', untilDay: '2026-12-03' },
};

const rules = `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit,
    times_day, times_month, times_ever, checkers, by_desk, clause, source, is_default, effective_until)
  select x.id, 1, '2026-01-01', '节水课堂任务', '和孩子做完一次节水课堂任务', 'school', 'class', 10, 5, 1, 2,
    x.ever, 1, false, '示例', '示例', true, x.until
  from (values ('lesson', null::int, null::date), ('lesson-once', 1, null),
    ('lesson-ending', null, '2026-11-25'), ('lesson-gone', null, '2026-06-30')) as x(id, ever, until)`;

export const givenSchool = async (db: Db): Promise<void> => {
  await db.query(
    `insert into office (id, name, short_name, kind, town, demo) values
      ($1, '示例小学', '示小', 'school', $3, true), ($2, '示例远小学', '远小', 'school', $3, true)`,
    [school, otherSchool, town],
  );
  await db.script(rules);
  await givenStaff(db, 'gu', { role: 'school', office: school, called: '顾老师' });
  await givenStaff(db, 'ma', { role: 'school', office: school, called: '马老师' });
  await givenStaff(db, 'he', { role: 'manager', office: school, called: '何校长' });
  await givenStaff(db, 'far-teacher', { role: 'school', office: otherSchool });
  await givenStaff(db, 'far-head', { role: 'manager', office: otherSchool });
  await givenStaff(db, 'astray', { role: 'school' });
  await givenStaff(db, 'wang', { role: 'manager' });
  await givenStaff(db, 'li', { role: 'clerk' });
  await givenStaff(db, 'fang', { role: 'reviewer' });
};

export const teaching = (db: () => Db) => {
  const at = (who: string, now = morning) => callerOf(db(), who, { now });
  const open = (more: object = {}, who = 'gu', now = morning) =>
    at(who, now).call(officeRouter, 'openClassTask', { office: school, ...planned, ...more });
  const opened = async (more: object = {}, now = morning) =>
    valueOf(await open(more, 'gu', now)).code;
  const home = async (more: Parameters<typeof givenHousehold>[1] = {}) => {
    const who = `parent-${nextTail()}`;
    return { who, ...(await givenHousehold(db(), { head: who, ...more })) };
  };
  const join = (who: string, code: string, now = morning) =>
    at(who, now).call(residentRouter, 'joinClassTask', { code });
  const seen = async (who: string, code: string, now = morning) =>
    valueOf(await at(who, now).call(residentRouter, 'classTask', { code }));
  const count = (code: string, tookPart: number, who = 'gu', now = morning) =>
    at(who, now).call(officeRouter, 'countClass', { office: school, code, tookPart });
  const task = async (code: string, now = morning) =>
    valueOf(await at('gu', now).call(officeRouter, 'classTask', { office: school, code }));
  const left = async (code: string, who = 'he') =>
    valueOf(await at(who).call(officeRouter, 'classWaiting', { office: school, code })).items;
  const decide = (claim: string, more: object = { approve: true }, who = 'he', now = morning) =>
    at(who, now).call(officeRouter, 'decideClassJoin', { office: school, claim, ...more });
  const draw = (code: string) => at('fang').call(bureauRouter, 'drawClassCalls', { office, code });
  const calls = async (code: string) =>
    valueOf(await at('fang').call(bureauRouter, 'classCalls', { office, code })).items;
  const keep = (claim: string, result: string, more: object = {}) =>
    at('fang').call(bureauRouter, 'keepClassCall', { office, claim, result, ...more });
  return { at, open, opened, home, join, seen, count, task, left, decide, draw, calls, keep };
};

/** Points that a household is waiting for already on a day of this month. */
export const givenWaiting = (db: Db, household: string, points: number, day: string) =>
  db.query(
    `insert into claim (id, household, rule, rule_version, office, day, points, credit, status,
       made_by, made_at) values ($1, $2, 'talk', 1, $3, $4, $5, 0, 'waiting', 'test', $6)`,
    [makeId('claim', nextTail()), household, office, day, points, morning],
  );
