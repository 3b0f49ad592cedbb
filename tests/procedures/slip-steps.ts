/** How slips are printed, read and booked, step by step, in the books that a test file opens. */
import type { inferRouterOutputs } from '@trpc/server';
import { officeRouter, type OfficeRouter } from '@procedures/office/router';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  morning,
  office,
  otherOffice,
  outcomeOf,
  valueOf,
} from '../support/books';
import { nextTail } from '../support/fixed';

type Out = inferRouterOutputs<OfficeRouter>;
export const on = (days: number) => new Date(morning.getTime() + days * 86_400_000);

/** Rules of every kind; who works at the two offices. */
export const givenSlipTown = async (db: Db): Promise<void> => {
  await db.script(`insert into rule (id, version, effective_from, effective_until, title, act, icon,
    evidence, points, credit, times_day, times_month, times_ever, per_fixture, heads_max, checkers,
    by_desk, clause, source, is_default) values
    ('help', 1, '2026-01-01', null, '节水志愿服务', '做一次节水志愿服务', 'people', 'slip', 10, 10, 1, 4,
      null, false, null, 1, false, '示例', '示例', true),
    ('help', 2, '2026-11-25', null, '节水志愿服务', '做一次节水志愿服务', 'people', 'slip', 12, 10, 1, 4,
      null, false, null, 1, false, '示例', '示例', true),
    ('walk', 1, '2026-01-01', null, '巡查水管', '巡查一次', 'drop', 'seen', 4, 0, 1, 2, null, false, 3,
      1, true, '示例', '示例', true),
    ('first', 1, '2026-01-01', null, '建档', '建档', 'doc', 'seen', 10, 5, 1, 9, 1, false, null, 1, true,
      '示例', '示例', true),
    ('many', 1, '2026-01-01', null, '示例多次', '示例', 'doc', 'code', 40, 0, 9, 99, null, false, null, 0,
      true, '示例', '示例', true),
    ('fix', 1, '2026-01-01', null, '换花洒', '换花洒', 'wrench', 'seen', 10, 0, 1, 9, null, true, null, 1,
      true, '示例', '示例', true),
    ('over', 1, '2026-01-01', '2026-11-19', '旧规则', '旧规则', 'doc', 'seen', 5, 0, 1, 9, null, false,
      null, 1, true, '示例', '示例', true),
    ('leak-report', 1, '2026-01-01', null, '报告公共漏水', '报告', 'warn', 'seen', 10, 0, 1, 9, null, false,
      null, 1, true, '示例', '示例', true)`);
  await givenStaff(db, 'li', { role: 'clerk', called: '李姐' });
  await givenStaff(db, 'wang', { role: 'manager', called: '王主任' });
  await givenStaff(db, 'far', { role: 'clerk', office: otherOffice });
};

export const withSlips = (db: () => Db) => {
  const desk =
    (who = 'li', now = morning, at = office) =>
    <Path extends keyof Out>(path: Path, input: object = {}) =>
      callerOf(db(), who, { now }).call(officeRouter, path, { office: at, ...input });
  const printed = async (more: object = {}, now = on(-5)) =>
    valueOf(await desk('li', now)('printSlips', { slips: 4, ...more })).block;
  const serialsOf = async (block: string) =>
    valueOf(await desk()('slipBlock', { block })).items.map(({ serial }) => serial);
  /** A slip nobody used yet. */
  const slip = async (more: object = {}, now = on(-5)) => {
    const [first] = await serialsOf(await printed(more, now));
    if (first === undefined) throw new Error('a block has slips');
    return first;
  };
  const home = async (more: Parameters<typeof givenHousehold>[1] = {}) =>
    givenHousehold(db(), { called: `示例${nextTail()}`, ...more });
  const book = async (asked: Readonly<Record<string, unknown>>, who = 'li', now = morning) =>
    desk(who, now)('postSlip', { rule: 'help', day: '2026-11-20', ...asked });
  const outcome = async (...asked: Parameters<typeof book>) => outcomeOf(await book(...asked));
  return { desk, printed, serialsOf, slip, home, book, outcome };
};
