/** What the stories about the rule book share: an editor, a second person, a change of one rule. */
import { bureauRouter } from '@procedures/bureau/router';
import type { Db } from '@store/port';
import { callerOf, givenStaff, morning, office, valueOf } from '../support/books';

export const tomorrow = '2026-11-21';
/** The lecture as book-rows has it, worth 12 from tomorrow on. */
export const lecture = {
  ...{ title: '节水讲座', act: '听一次节水讲座', icon: 'talk', evidence: 'code', credit: 10 },
  ...{ points: 12, timesDay: 1, timesMonth: 4, perFixture: false, checkers: 0, byDesk: true },
  ...{ clause: '示例', source: '示例', effectiveFrom: tomorrow },
};
const reason = '讲座改为半天，多给两分';

let rules = 0;
/** A rule of its own for a story: what the lecture is, under another name. */
export const givenRule = async (db: Db): Promise<string> => {
  rules += 1;
  const id = `story-${String(rules)}`;
  await db.query(
    `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit,
       times_day, times_month, checkers, by_desk, clause, source, is_default)
     select $1, 1, effective_from, title, act, icon, evidence, points, credit, times_day,
       times_month, checkers, by_desk, clause, source, is_default from rule where id = 'talk'`,
    [id],
  );
  return id;
};

let people = 0;
export const aBureau = async (db: Db, role: string) => {
  people += 1;
  const name = `${role}-of-rules-${String(people)}`;
  const person = await givenStaff(db, name, { role, called: `同事${String(people)}` });
  return { name, person, at: (now = morning) => callerOf(db, name, { now }) };
};
export type Colleague = Awaited<ReturnType<typeof aBureau>>;

export const propose = (by: Colleague, asked: object, now = morning) =>
  by.at(now).call(bureauRouter, 'proposeRule', { office, reason, ...lecture, ...asked });

export const proposed = async (by: Colleague, asked: object, now = morning): Promise<string> =>
  valueOf(await propose(by, asked, now)).proposal;

export const decide = (by: Colleague, proposal: string, approve = true, now = morning) =>
  by.at(now).call(bureauRouter, 'decideRuleProposal', {
    ...{ office, proposal, approve },
    ...(approve ? {} : { reason: '再想想' }),
  });
