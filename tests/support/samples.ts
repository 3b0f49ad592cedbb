/** Every procedure of every door, and for each an input that parses, made from its own schema. */
import type { AnyRouter } from '@trpc/server';
import { bureauRouter } from '@procedures/bureau/router';
import { nightlyRouter } from '@procedures/nightly/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import type { ProcedureMeta } from '@procedures/base';
import { newRequest, office, town } from './books';
import { base64, jpeg } from './pictures';

export const routers: Readonly<Record<string, AnyRouter>> = {
  resident: residentRouter,
  office: officeRouter,
  visitor: visitorRouter,
  bureau: bureauRouter,
  nightly: nightlyRouter,
};

type Schema = { readonly type: string; readonly entries?: Readonly<Record<string, Schema>> };
type Known = {
  readonly _def: { readonly meta?: ProcedureMeta; readonly inputs?: readonly Schema[] };
};
export type Listed = {
  readonly door: string;
  readonly router: AnyRouter;
  readonly path: string;
  readonly meta: ProcedureMeta;
  readonly entries: Readonly<Record<string, Schema>>;
};

const proceduresOf = (router: AnyRouter): Readonly<Record<string, Known>> => router._def.procedures;

const listOf = (door: string, router: AnyRouter): Listed[] =>
  Object.entries(proceduresOf(router)).map(([path, { _def }]) => {
    const { meta, inputs } = _def;
    const entries = inputs?.[0]?.entries;
    if (meta === undefined || entries === undefined) throw new Error(`${door}.${path} has no spec`);
    return { door, router, path, meta, entries };
  });

/** All procedures of the five doors. */
export const listed: readonly Listed[] = Object.entries(routers).flatMap(([door, router]) =>
  listOf(door, router),
);

/** A value for a field by its name; where two procedures mean different things, `door.path.field`. */
const samples: Readonly<Record<string, unknown>> = {
  office,
  household: 'hh_nobody',
  rule: 'talk',
  title: '节水讲座',
  act: '听一次节水讲座',
  icon: 'people',
  evidence: 'code',
  points: 12,
  credit: 10,
  timesDay: 1,
  timesMonth: 4,
  perFixture: false,
  checkers: 0,
  byDesk: true,
  clause: '示例依据',
  source: '示例文件',
  effectiveFrom: '2026-12-01',
  proposal: 'rp_none',
  isOpen: true,
  item: 'it_none',
  redemption: 'rd_none',
  'resident.acknowledgeLapsed.redemptions': ['rd_none'],
  'resident.acknowledgeLapsed.redemption': ['rd_none'],
  claim: 'cl_none',
  reversal: 'rv_none',
  question: 'qu_none',
  'office.askMore.question': '示例问题',
  fixture: 'fx_none',
  person: 'pe_none',
  seq: 1,
  compares: true,
  goalBuckets: 20,
  code: 'a.NOSUCHCODE',
  text: '示例',
  reason: '示例原因',
  answer: '示例答复',
  town,
  estate: '示例苑',
  building: '1幢',
  room: '101',
  dwelling: 'flat',
  people: 2,
  supply: 'metered',
  meterNo: '123456',
  called: '小林',
  contactCalled: '林阿婆',
  kind: 'claims',
  begin: true,
  'resident.addFixture.kind': 'tap',
  'office.addFixture.kind': 'tap',
  'visitor.benchmarks.kind': 'community',
  place: '厨房',
  grade: 1,
  document: 'privacy',
  version: 1,
  confirm: '注销',
  approve: false,
  goods: 'none',
  quantity: 1,
  counted: 1,
  day: '2026-11-01',
  month: '2026-11',
  format: 'csv',
  district: '330903',
  report: 'lr_none',
  first: 'lr_other',
  to: 'of_nowhere',
  list: 'new',
  picture: 'pc_none',
  pictures: ['pc_none'],
  stands: true,
  'resident.sendClaim.code': 'ph_none',
  'resident.keepClaimPicture.picture': base64(jpeg('示例')),
  'office.rechecks.list': 'waiting',
  'visitor.keepPicture.picture': base64(jpeg('示例')),
  'office.keepPicture.picture': base64(jpeg('示例')),
  'visitor.reportLeak.kind': 'tap',
  'visitor.reportLeak.place': '示例码头',
  note: '示例说明',
  island: '舟山岛',
  at: 'of_nowhere',
  role: 'clerk',
  name: '示例新窗口',
  shortName: '示新',
  officeKind: 'community',
  id: 'no-such-id',
  'visitor.benchmark.id': 'bm_none',
  same: 'other',
  file: 'mf_none',
  part: 0,
  base64: 'AAAA',
  isLast: true,
  fileName: '示例.csv',
  customerNo: '0012345',
  passbookNo: '090300000000',
  value: 1,
  digits: 5,
  replaced: false,
  'visitor.checkPage.code': '7f3a92c1d048',
  'office.openActivity.day': '2026-11-20',
  from: '14:00',
  until: '16:00',
  seats: 30,
  attendance: 'at_none',
  slip: '4821090717',
  run: 'yr_none',
  settlement: 'st_none',
  'bureau.openYearlyRun.month': '2026-10',
  slips: 4,
  block: '482109',
  result: 'came',
  'office.answerQuestion.result': 'stands',
  correction: 'cc_none',
  benefit: 'no-such',
  statement: 'cs_none',
  recipient: '示例单位',
  purpose: '示例用途',
  agrees: true,
  'resident.giveStatement.until': '2026-12-01',
  'visitor.checkStatement.code': 'NSUCHSTMNT',
  ...Object.fromEntries(
    [
      ...['resident.reportPlace', 'bureau.confirmBenefitPlace', 'bureau.endBenefitPlace'],
      ...['bureau.makePlaceCode', 'bureau.blockPlaceCode', 'bureau.placePaper'],
    ].map((path) => [`${path}.place`, 'bp_none']),
  ),
  ...Object.fromEntries(
    ['resident.placeCode', 'resident.useHere', 'bureau.blockPlaceCode'].map((path) => [
      `${path}.code`,
      '482109375',
    ]),
  ),
  className: '三（2）班',
  task: '随手关水',
  pupils: 30,
  fromDay: '2026-11-20',
  untilDay: '2026-12-03',
  tookPart: 20,
  'bureau.keepClassCall.result': 'done',
  'resident.answerQuiz.question': 'no-such-question',
  choice: 'a',
  ...Object.fromEntries(
    [
      ...['office.classTask', 'office.countClass', 'office.classWaiting', 'resident.classTask'],
      ...['resident.joinClassTask', 'bureau.drawClassCalls', 'bureau.classCalls'],
    ].map((path) => [`${path}.code`, 'A2C3KM']),
  ),
  ...Object.fromEntries(
    [
      ...['office.activityScreen', 'office.endActivity', 'office.nameLate', 'office.lateList'],
      ...['bureau.drawCalls', 'bureau.calls'],
    ].map((path) => [`${path}.code`, 'NSUCHACTVY']),
  ),
};

/** Optional by themselves, though a flat and a report need them. */
const given = ['building', 'room', 'visitor.reportLeak.district', 'visitor.reportLeak.same'];

/** An input that parses; other optional fields are left out, a write gets a request id. */
export const sampleOf = ({ door, path, entries }: Listed): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(entries)
      .filter(
        ([field, schema]) =>
          schema.type !== 'optional' ||
          given.includes(field) ||
          given.includes(`${door}.${path}.${field}`),
      )
      .map(([field]) => {
        if (field === 'requestId') return [field, newRequest()];
        const value = samples[`${door}.${path}.${field}`] ?? samples[field];
        if (value === undefined) {
          throw new Error(`${door}.${path}: add a sample for the field ${field}`);
        }
        return [field, value];
      }),
  );
