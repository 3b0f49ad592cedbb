/** How credit is earned, objected to and shown, step by step, in the books that a test file opens. */
import type { inferRouterOutputs } from '@trpc/server';
import { makeId } from '@kernel/ids';
import { bureauRouter, type BureauRouter } from '@procedures/bureau/router';
import { officeRouter, type OfficeRouter } from '@procedures/office/router';
import { residentRouter, type ResidentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { callerOf, givenHousehold, givenStaff, morning, office } from '../support/books';

type OfficeOut = inferRouterOutputs<OfficeRouter>;
type ResidentOut = inferRouterOutputs<ResidentRouter>;
type BureauOut = inferRouterOutputs<BureauRouter>;

export const later = (minutes: number, from = morning) =>
  new Date(from.getTime() + minutes * 60_000);
export const days = (count: number, from = morning) => later(count * 24 * 60, from);

/** Two clerks' window, a second manager, and a bureau; levels at 0, 10 and 100, a benefit each. */
export const givenCreditTown = async (db: Db): Promise<void> => {
  await givenStaff(db, 'li', { role: 'clerk', called: '李姐' });
  await givenStaff(db, 'wang', { role: 'manager', called: '王主任' });
  await givenStaff(db, 'zhou', { role: 'manager', called: '周站长' });
  await db.script(`
    insert into office (id, name, short_name, kind, town, demo) values
      ('of_bureau', '示例监督处', '监督', 'bureau', '330903001', true);
    insert into credit_level values ('drop', 1, '滴水', 0, true), ('trickle', 2, '细流', 10, true),
      ('stream', 3, '清溪', 100, true);
    insert into benefit values
      ('talk-first', 'trickle', '活动优先报名', 'people', '示例单位', null, null, null, true),
      ('leak-visit', 'stream', '上门查漏', 'wrench', '示例单位', '示例文件', null, null, true),
      ('gone', 'drop', '示例旧待遇', 'cup', '示例单位', null, null, '2026-11-19', true);
    insert into consent_text values ('credit-statement', 2, '开一份信用积分证明',
      '[{"heading":"写些什么","body":"示例"}]', '2026-01-01');`);
  const bureau = { office: makeId('office', 'bureau') };
  await givenStaff(db, 'fang', { role: 'reviewer', called: '方科员', ...bureau });
  await givenStaff(db, 'shen', { role: 'auditor', called: '沈老师', ...bureau });
};

let homes = 0;

export const crediting = (db: () => Db) => {
  const as =
    (who: string, now = morning) =>
    <Path extends keyof ResidentOut>(path: Path, input: object = {}) =>
      callerOf(db(), who, { now }).call(residentRouter, path, input);
  const desk =
    (who: string, now = morning, at = office) =>
    <Path extends keyof OfficeOut>(path: Path, input: object = {}) =>
      callerOf(db(), who, { now }).call(officeRouter, path, { office: at, ...input });
  const bureau =
    (who: string, now = morning) =>
    <Path extends keyof BureauOut>(path: Path, input: object = {}) =>
      callerOf(db(), who, { now }).call(bureauRouter, path, { office: 'of_bureau', ...input });
  /** A head who went to a talk: one line of ten in either book. */
  const earner = async () => {
    const who = `earner-${String((homes += 1))}`;
    const home = await givenHousehold(db(), { head: who });
    await as(who)('scan', { code: 'a.TALKABCDEF' });
    return { who, home };
  };
  return { as, desk, bureau, earner };
};
