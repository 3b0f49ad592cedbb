/** The last places of a class, and its count, when many come at the same moment, on both engines. */
import { residentRouter } from '@procedures/resident/router';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements } from '../store/ledger-steps';
import { givenMember, outcomeOf, valueOf } from '../support/books';
import { givenSchool, teaching } from './class-task-steps';

describeOnEveryEngine('joining a class task at the same time', (books) => {
  const { at, opened, home, join, count, task } = teaching(books);
  beforeAll(() => givenSchool(books()));
  afterEach(async () => {
    expect(await disagreements(books())).toEqual([]);
  });

  const parents = async (many: number): Promise<string[]> => {
    const found: string[] = [];
    for (let made = 0; made < many; made += 1) found.push((await home()).who);
    return found;
  };

  it('takes in exactly as many households as there are pupils', async () => {
    const code = await opened({ pupils: 9 });
    const replies = await Promise.all((await parents(20)).map((who) => join(who, code)));
    const outcomes = replies.map(outcomeOf).sort();
    expect(outcomes.filter((each) => each === 'accepted')).toHaveLength(9);
    expect(outcomes.filter((each) => each === 'CLASS_FULL')).toHaveLength(11);
    expect((await task(code)).joined).toBe(9);
  });

  it('takes in a household once, whichever of its members come together', async () => {
    const code = await opened({ pupils: 9 });
    const { who, id } = await home();
    const members = [who, `${who}-2`, `${who}-3`];
    for (const each of members.slice(1)) await givenMember(books(), id, each);
    const replies = await Promise.all(members.map((each) => join(each, code)));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await task(code)).toMatchObject({ joined: 1 });
  });

  it('counts once, and whoever came before the count is paid or waits, and nobody after it', async () => {
    const code = await opened({ pupils: 20 });
    const before = await parents(6);
    for (const who of before) valueOf(await join(who, code));
    const late = await parents(6);
    const replies = await Promise.all([
      ...late.map((who) => join(who, code)),
      ...['gu', 'ma'].map((who) => count(code, 8, who)),
    ]);
    const counts = replies.slice(late.length);
    expect(counts.map(outcomeOf).sort()).toEqual(['CLASS_CLOSED', 'accepted']);
    const taken = replies.slice(0, late.length).filter(({ ok }) => ok).length;
    const { joined, paid, waiting } = await task(code);
    expect(joined).toBe(before.length + taken);
    expect(paid).toBe(Math.min(joined, 8));
    expect(paid + waiting).toBe(joined);
  });

  it('books a week’s quiz once for two members who finish together', async () => {
    await books().script(`insert into quiz_question
        select 'q-' || n, '示例题', '甲', '乙', '丙', 'a', '示例', '示例', 'own', true
        from generate_series(1, 3) n on conflict do nothing;
      insert into rule (id, version, effective_from, title, act, icon, evidence, points, credit,
        times_day, times_month, checkers, by_desk, clause, source, is_default)
      values ('quiz', 1, '2026-01-01', '节水问答', '答完三道', 'ask', 'quiz', 3, 1, 9, 9, 0, false,
        '示例', '示例', true)`);
    const { who, id } = await home();
    await givenMember(books(), id, `${who}-2`);
    for (const each of [who, `${who}-2`]) {
      for (const question of ['q-1', 'q-2', 'q-3']) {
        valueOf(await at(each).call(residentRouter, 'answerQuiz', { question, choice: 'b' }));
      }
    }
    const replies = await Promise.all(
      [who, `${who}-2`, who].map((each) => at(each).call(residentRouter, 'bookQuiz')),
    );
    expect(replies.map(outcomeOf).sort()).toEqual(['QUIZ_BOOKED', 'QUIZ_BOOKED', 'accepted']);
  });
});
