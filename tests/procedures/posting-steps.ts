/** Towns in which many post at once: homes of every kind, desks, strangers, codes good and bad. */
import fc from 'fast-check';
import type { HouseholdId } from '@kernel/ids';
import type { Reply } from '@kernel/wire';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { AnswerPost } from '@procedures/posts-together';
import type { Db } from '@store/port';
import {
  callerOf,
  givenHousehold,
  givenMember,
  givenPerson,
  givenStaff,
  newRequest,
  office,
} from '../support/books';
import { nextTail } from '../support/fixed';
import { givenPoints } from './exchange-steps';

export type Town = {
  readonly db: Db;
  readonly tag: string;
  readonly homes: readonly HouseholdId[];
  /** Of the first home, for the rule that counts by fixtures. */
  readonly fixture: string;
};

const homes = 4;
const rule = { perFixture: 'per-fixture', byHeads: 'by-heads' } as const;

/** Two rules more than every story has; once for all towns of the books. */
export const givenRules = (db: Db) =>
  db.script(`insert into rule (id, version, effective_from, title, act, icon, evidence, points,
      credit, times_day, times_month, checkers, by_desk, heads_max, per_fixture, clause, source,
      is_default)
    select x.id, 1, effective_from, x.title, act, icon, evidence, x.points, x.credit, 9, 9, checkers,
      true, x.heads_max, x.per_fixture, clause, source, is_default
    from rule r, (values ('${rule.perFixture}', '查马桶', 6, 0, null::integer, true),
      ('${rule.byHeads}', '家庭讲座', 5, 3, 3, false))
      as x(id, title, points, credit, heads_max, per_fixture) where r.id = 'talk'`);

/** The first home has points that are past their day, the third is frozen, the fourth has no phone. */
export const givenTown = async (db: Db): Promise<Town> => {
  const tag = nextTail();
  const made: HouseholdId[] = [];
  for (let at = 0; at < homes; at += 1) {
    const status = at === 2 ? 'frozen' : 'confirmed';
    const head = at === 3 ? {} : { head: `${tag}-0-${String(at)}` };
    const { id } = await givenHousehold(db, { ...head, status });
    await givenMember(db, id, `${tag}-1-${String(at)}`);
    made.push(id);
  }
  const [first] = made;
  if (first === undefined) throw new Error('a town has homes');
  await givenPoints(db, first, 7, '2026-11-18');
  await givenPoints(db, first, 9, '2026-11-19');
  await givenStaff(db, `${tag}-desk-0`, { role: 'clerk' });
  await givenStaff(db, `${tag}-desk-1`, { role: 'school' });
  await givenPerson(db, `${tag}-stranger`);
  await givenPerson(db, `${tag}-unasked`, { consents: false });
  const fixture = `fx_${tag}`;
  await db.query(
    `insert into fixture (id, household, kind, place, added_at)
       values ($1, $2, 'toilet', '卫生间', '2026-11-01')`,
    [fixture, first],
  );
  return { db, tag, homes: made, fixture };
};

/** One sending; `again` is the number of an earlier one whose request id it bears. */
export type Asked = {
  readonly home: number;
  readonly who: 'desk' | 'school' | 'head' | 'adult' | 'stranger' | 'unasked';
  readonly rule: string;
  readonly heads: number;
  readonly fixture: boolean;
  readonly again: number | null;
};
export const someAsked: fc.Arbitrary<Asked[]> = fc.array(
  fc.record({
    home: fc.nat({ max: homes - 1 }),
    who: fc.constantFrom(
      ...(['desk', 'desk', 'desk', 'desk', 'head', 'head', 'adult'] as const),
      ...(['school', 'stranger', 'unasked'] as const),
    ),
    rule: fc.constantFrom(
      ...['talk', 'aerator', 'tip', 'none-such', rule.perFixture, rule.byHeads, rule.byHeads],
    ),
    heads: fc.integer({ min: 1, max: 4 }),
    fixture: fc.boolean(),
    again: fc.option(fc.nat({ max: 5 }), { freq: 4 }),
  }),
  { minLength: 2, maxLength: 24 },
);

const codes: Readonly<Record<string, string>> = { talk: 'a.TALKABCDEF', aerator: 'a.TAPABCDEFG' };

/** Sends one as a desk's post, or as a scan where a resident sends it. */
export const send = async (
  { db, tag, homes: known, fixture }: Town,
  asked: Asked & { readonly requestId: string },
  posts?: AnswerPost,
): Promise<Reply<unknown>> => {
  const { who, home, requestId, heads } = asked;
  const isDesk = who === 'desk' || who === 'school';
  const names = { head: `0-${String(home)}`, adult: `1-${String(home)}`, desk: 'desk-0' };
  const named = { ...names, school: 'desk-1', stranger: 'stranger', unasked: 'unasked' }[who];
  const caller = callerOf(db, `${tag}-${named}`, posts === undefined ? {} : { posts });
  return isDesk
    ? caller.call(officeRouter, 'post', {
        ...{ requestId, office, household: known[home], rule: asked.rule, heads },
        ...(asked.fixture ? { fixture } : {}),
      })
    : caller.call(residentRouter, 'scan', { requestId, code: codes[asked.rule] ?? 'a.NOSUCHCODE' });
};

/** The same sendings with request ids: whoever sends again sends as the same caller, perhaps otherwise. */
export const withRequests = (asked: readonly Asked[]): (Asked & { requestId: string })[] => {
  const made: (Asked & { requestId: string })[] = [];
  for (const each of asked) {
    const first = each.again === null ? undefined : made[each.again];
    made.push(
      first === undefined
        ? { ...each, requestId: newRequest() }
        : { ...(each.fixture ? each : first), who: first.who, requestId: first.requestId },
    );
  }
  return made;
};

/** What a town's books say, without the names that differ from town to town. */
export const booksOf = async ({ db, homes: known }: Town) => {
  const lines = await db.query(
    `select array_position($1::text[], account) as home, seq, kind, amount, before, after,
       source_kind, rule, title, place, event_day, expires_on
     from entry where account = any($1) order by 1, seq`,
    [known],
  );
  const claims = await db.query(
    `select array_position($1::text[], household) as home, rule, code, heads, fixture is not null as
       fixture, points, credit, status, entry_seq from claim where household = any($1)
     order by 1, entry_seq, rule, points, heads`,
    [known],
  );
  const credit = await db.query(
    `select e.seq, e.amount, e.after, e.rule from credit_entry e join member m on m.person = e.person
       where m.household = any($1) order by array_position($1::text[], m.household), m.role, e.seq`,
    [known],
  );
  const lots = await db.query(
    `select array_position($1::text[], account) as home, lot, remaining, expires_on from lot
       where account = any($1) order by 1, lot`,
    [known],
  );
  return { lines, claims, credit, lots };
};

/** A reply without the ids that differ from town to town. */
export const bare = (reply: Reply<unknown>): unknown =>
  JSON.parse(JSON.stringify(reply).replaceAll(/"(cl|hh)_[\w-]+"/g, '"id"'));
