/** What the database itself keeps of the rule book; the numbers are those of its migration. */
import { describeOnEveryEngine } from './engines';
import { givenPerson, office } from '../support/books';

const nextVersion = (version: number, from: string) =>
  `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit,
     times_day, times_month, checkers, by_desk, clause, source, is_default)
   select id, ${String(version)}, '${from}', title, act, icon, evidence, points, credit, times_day,
     times_month, checkers, by_desk, clause, source, is_default
   from rule where id = 'talk' and version = 1`;

describeOnEveryEngine('the rule book', (books) => {
  const codeOf = async (sql: string, params: readonly unknown[] = []): Promise<string> => {
    try {
      await books().query(sql, params);
      return 'done';
    } catch (cause) {
      return cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    }
  };
  const propose = async (proposal: string, by: string, version = 2) =>
    codeOf(
      `insert into rule_proposal (id, version, effective_from, title, act, icon, evidence, points,
         credit, times_day, times_month, per_fixture, checkers, by_desk, clause, source, is_default,
         proposal, reason, office, proposed_by, proposed_at, status)
       select id, $3, '2030-01-01', title, act, icon, evidence, points, credit, times_day,
         times_month, per_fixture, checkers, by_desk, clause, source, false, $1, '示例原因', $4, $2,
         '2026-11-20', 'proposed' from rule where id = 'tip' and version = 1`,
      [proposal, by, version, office],
    );

  it('1: a version is never changed or removed', async () => {
    expect(await codeOf(`update rule set points = 99 where id = 'talk'`)).toBe('P0001');
    expect(await codeOf(`delete from rule where id = 'talk'`)).toBe('P0001');
    expect(await codeOf('truncate rule cascade')).toBe('P0001');
  });

  it('2: versions count up and begin one after the other', async () => {
    expect(await codeOf(nextVersion(3, '2027-01-01'))).toBe('P0001');
    expect(await codeOf(nextVersion(2, '2026-01-01'))).toBe('P0001');
    expect(await codeOf(nextVersion(2, '2025-12-31'))).toBe('P0001');
    expect(await codeOf(nextVersion(2, '2026-01-02'))).toBe('done');
    expect(await codeOf(nextVersion(2, '2027-01-01'))).toBe('P0001');
    expect(await codeOf(nextVersion(3, '2027-01-01'))).toBe('done');
  });

  it('3: a proposal is decided once, by another person, and says what it said', async () => {
    const [one, other] = [
      await givenPerson(books(), 'rule-one'),
      await givenPerson(books(), 'rule-other'),
    ];
    expect(await propose('rp_store', one)).toBe('done');
    expect(await propose('rp_second', one)).toBe('23505');
    const decided = `update rule_proposal set status = $2, decided_by = $1, decided_at = now(),
      answer = '示例' where proposal = 'rp_store'`;
    expect(await codeOf(decided, [one, 'approved'])).toBe('23514');
    expect(await codeOf(decided, [one, 'declined'])).toBe('23514');
    expect(await codeOf(decided, [other, 'withdrawn'])).toBe('23514');
    expect(await codeOf(`update rule_proposal set points = 99`)).toBe('P0001');
    expect(await codeOf(decided.replace('set ', 'set points = 99, '), [other, 'approved'])).toBe(
      'P0001',
    );
    expect(await codeOf(decided, [other, 'approved'])).toBe('done');
    expect(await codeOf(decided, [other, 'declined'])).toBe('P0001');
    expect(await codeOf('delete from rule_proposal')).toBe('P0001');
    expect(await codeOf('truncate rule_proposal cascade')).toBe('P0001');
  });

  it('4: a version names no proposal of another rule or number', async () => {
    const sql = `insert into rule (id, version, effective_from, title, act, icon, evidence, points,
        credit, times_day, times_month, checkers, by_desk, clause, source, is_default, proposal)
      select id, 2, '2030-01-01', title, act, icon, evidence, points, credit, times_day,
        times_month, checkers, by_desk, clause, source, false, 'rp_store'
      from rule where version = 1 and id = `;
    expect(await codeOf(`${sql} 'aerator'`)).toBe('23503');
    expect(await codeOf(`${sql} 'tip'`)).toBe('done');
  });

  it('evidence that wants eyes has a checker, and two checkers are not one desk', async () => {
    const odd = (change: string) =>
      codeOf(
        `insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit,
           times_day, times_month, checkers, by_desk, clause, source, is_default)
         select 'odd', 1, effective_from, title, act, icon, ${change}, clause, source, true
         from rule where id = 'talk' and version = 1`,
      );
    expect(await odd(`'seen', 5, 5, 1, 1, 0, true`)).toBe('23514');
    expect(await odd(`'code', 5, 5, 1, 1, 2, true`)).toBe('23514');
    expect(await odd(`'code', 5, 5, 1, 1, 3, false`)).toBe('23514');
    expect(await odd(`'gift', 5, 5, 1, 1, 1, true`)).toBe('23514');
  });

  it('is out of reach of the role that serves people, which may still add a version', async () => {
    await books().restrict();
    expect(await codeOf(`update rule set points = 99 where id = 'talk'`)).toBe('42501');
    expect(await codeOf(`delete from rule where id = 'talk'`)).toBe('42501');
    expect(await codeOf('delete from rule_proposal')).toBe('42501');
    expect(await codeOf('delete from claim_check')).toBe('42501');
    expect(await codeOf(nextVersion(4, '2028-01-01'))).toBe('done');
  });
});
