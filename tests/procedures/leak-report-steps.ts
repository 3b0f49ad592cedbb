/** How reports are made and seen to, step by step, in the books that a test file opens. */
import type { inferRouterOutputs } from '@trpc/server';
import { officeRouter, type OfficeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import type { Db } from '@store/port';
import { callerOf, givenStaff, office, otherOffice, valueOf } from '../support/books';
import { base64, jpeg } from '../support/pictures';
import { loadPublicRows } from '../support/public-rows';

type Outputs = inferRouterOutputs<OfficeRouter>;
export const day = (text: string) => new Date(`${text}T02:00:00Z`);
export const friday = day('2026-11-20');

/** The rule, and who works at the two offices. */
export const givenTown = async (db: Db): Promise<void> => {
  await loadPublicRows(db);
  await db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points,
    credit, times_day, times_month, times_ever, checkers, by_desk, clause, source, is_default)
    values ('leak-report', 1, '2026-01-01', '报告公共漏水', '报告公共地方漏水，已经修好', 'warn', 'seen',
      10, 10, 1, 2, null, 1, true, '示例', '示例', true)`);
  await givenStaff(db, 'li', { role: 'clerk', called: '李姐' });
  await givenStaff(db, 'wang', { role: 'manager', called: '王主任' });
  await givenStaff(db, 'wuye', { role: 'property', called: '物业老赵' });
  await givenStaff(db, 'far', { role: 'clerk', office: otherOffice });
};

export const reporting = (db: () => Db) => {
  let places = 0;
  const newPlace = (): string => `示例码头第 ${String((places += 1))} 个水龙头`;
  const here = { kind: 'tap', district: '330903' } as const;
  const tourist = (now = friday) => callerOf(db(), null, { now });

  const report = async (who: string | null, more: object = {}, now = friday) =>
    callerOf(db(), who, { now }).call(visitorRouter, 'reportLeak', {
      ...here,
      place: newPlace(),
      ...more,
    });
  const reported = async (who: string | null, more: object = {}, now = friday) =>
    valueOf(await report(who, more, now)).report;

  const clerk =
    (who: string, now = friday) =>
    <Path extends keyof Outputs>(path: Path, input: object) =>
      callerOf(db(), who, { now }).call(officeRouter, path, { office, ...input });
  const assign = (id: string, who = 'li', now = friday) =>
    clerk(who, now)('assignReport', { report: id, to: office });
  const photo = async (who: string, pixels: string) => {
    const kept = await callerOf(db(), who).call(officeRouter, 'keepPicture', {
      office,
      picture: base64(jpeg(pixels)),
    });
    return valueOf(kept).picture;
  };
  const fix = async (id: string, who = 'li') =>
    clerk(who)('fixReport', {
      report: id,
      note: '换了垫圈',
      picture: await photo(who, `fixed ${id}`),
    });
  const close = (id: string, who = 'wang', more: object = { approve: true }, now = friday) =>
    callerOf(db(), who, { now }).call(officeRouter, 'closeReport', { office, report: id, ...more });
  const seen = async (id: string, who = 'li') =>
    valueOf(await callerOf(db(), who).call(officeRouter, 'leakReport', { office, report: id }));
  const mine = async (who: string, now = friday) =>
    valueOf(await callerOf(db(), who, { now }).call(residentRouter, 'myReports')).items;

  return {
    newPlace,
    here,
    tourist,
    report,
    reported,
    clerk,
    assign,
    photo,
    fix,
    close,
    seen,
    mine,
  };
};
