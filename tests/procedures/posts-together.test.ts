/** 同时到的记分：合在一起答，和一笔一笔答，答复、账目都一样。 */
import fc from 'fast-check';
import type { HouseholdId } from '@kernel/ids';
import { officeRouter } from '@procedures/office/router';
import { gatherPosts, type AnswerPost } from '@procedures/posts-together';
import type { Db, Tx } from '@store/port';
import { lockAccount } from '@store/queries/ledger';
import { describeOnEveryEngine } from '../store/engines';
import { disagreements } from '../store/ledger-steps';
import {
  callerOf,
  givenHousehold,
  givenStaff,
  newRequest,
  office,
  outcomeOf,
} from '../support/books';
import {
  bare,
  booksOf,
  givenRules,
  givenTown,
  send,
  someAsked,
  withRequests,
  type Asked,
} from './posting-steps';

const atOnce = 64;

describeOnEveryEngine('posts that come together', (books) => {
  beforeAll(async () => {
    await givenRules(books());
    await givenStaff(books(), 'together-li', { role: 'clerk' });
  });

  const gathered = () => {
    const batches: number[] = [];
    const db = books();
    const note = (sql: string, [acts]: readonly unknown[] = []) => {
      if (sql.includes('acts_read')) batches.push(JSON.parse(String(acts)).length);
    };
    const watching = (tx: Tx): Tx => ({
      ...tx,
      query: (sql, params) => {
        note(sql, params);
        return tx.query(sql, params);
      },
    });
    const counting: Db = {
      ...db,
      transaction: (work) => db.transaction((tx) => work(watching(tx))),
    };
    return { posts: gatherPosts(counting, atOnce), batches };
  };
  const post = (household: HouseholdId, posts: AnswerPost, changes: object = {}) =>
    callerOf(books(), 'together-li', { posts }).call(officeRouter, 'post', {
      ...{ office, household, rule: 'talk', requestId: newRequest() },
      ...changes,
    });
  const someHomes = async (count: number): Promise<HouseholdId[]> => {
    const made: HouseholdId[] = [];
    for (let at = 0; at < count; at += 1) made.push((await givenHousehold(books())).id);
    return made;
  };

  it('get the answers, and leave the books, that one by one would', async () => {
    const db = books();
    await fc.assert(
      fc.asyncProperty(someAsked, async (asked: Asked[]) => {
        const all = withRequests(asked);
        const [together, alone] = [await givenTown(db), await givenTown(db)];
        const gather = gatherPosts(db, atOnce);
        const came: string[] = [];
        const posts: AnswerPost = (each) => {
          came.push(each.ask.request);
          return gather(each);
        };
        const replies = await Promise.all(all.map((each) => send(together, each, posts)));
        expect(came).toEqual(all.map(({ requestId }) => requestId));
        const inTurn = [];
        for (const each of all) inTurn.push(await send(alone, each));
        expect(replies.map(bare)).toEqual(inTurn.map(bare));
        expect(await booksOf(together)).toEqual(await booksOf(alone));
      }),
      { numRuns: 12 },
    );
  }, 240_000);

  it('share one transaction, save the first, which nobody lets wait', async () => {
    const { posts, batches } = gathered();
    const homes = await someHomes(9);
    const replies = await Promise.all(homes.map((home) => post(home, posts)));
    expect(replies.map(outcomeOf)).toEqual(Array(9).fill('accepted'));
    expect(batches).toEqual([1, 8]);
  });

  it('get the first answer when they are the same request, and no other content under it', async () => {
    const { posts, batches } = gathered();
    const [idle, home, other] = await someHomes(3);
    if (idle === undefined || home === undefined || other === undefined) throw new Error('homes');
    const requestId = newRequest();
    const [, first, again, reused] = await Promise.all([
      post(idle, posts),
      post(home, posts, { requestId }),
      post(home, posts, { requestId }),
      post(other, posts, { requestId }),
    ]);
    expect(batches).toEqual([1, 3]);
    expect(outcomeOf(first)).toBe('accepted');
    expect(again).toEqual(first);
    expect(outcomeOf(reused)).toBe('REQUEST_REUSED');
  });

  it('of one household do not pass a cap that has room for fewer', async () => {
    const { posts, batches } = gathered();
    const [idle, home] = await someHomes(2);
    if (idle === undefined || home === undefined) throw new Error('homes');
    const rule = 'by-heads';
    const all = [15, 15, 15, 5].map((points) => post(home, posts, { rule, heads: points / 5 }));
    const replies = await Promise.all([post(idle, posts), ...all, post(home, posts)]);
    expect(batches).toEqual([1, 5]);
    // 45 points a day: three times fifteen fill it.
    expect(replies.slice(1).map(outcomeOf)).toEqual([
      ...Array<string>(3).fill('accepted'),
      ...['CAP_DAY', 'CAP_DAY'],
    ]);
  });

  it('do not fail for one among them that does', async () => {
    const db = books();
    const { posts, batches } = gathered();
    const homes = await someHomes(6);
    const [, , guilty] = homes;
    await db.script(`create function no_claim() returns trigger language plpgsql as
        'begin raise exception ''NOT_THIS_ONE''; end';
      create trigger no_claim before insert on claim for each row
        when (new.household = '${String(guilty)}') execute function no_claim()`);
    const ends = await Promise.allSettled(homes.map((home) => post(home, posts)));
    await db.script('drop trigger no_claim on claim; drop function no_claim()');
    expect(batches).toEqual([1, 5, 1, 1, 1, 1, 1]);
    expect(ends.map(({ status }) => status)).toEqual(
      homes.map((home) => (home === guilty ? 'rejected' : 'fulfilled')),
    );
  });

  it('do not wait for a household that somebody else holds', async () => {
    const db = books();
    // The embedded engine has one connection, so nobody else can hold anything.
    if (db.engine === 'pglite') return;
    const { posts } = gathered();
    const [idle, held, free] = await someHomes(3);
    if (idle === undefined || held === undefined || free === undefined) throw new Error('homes');
    let isAnswered = false;
    const late: ReturnType<typeof post>[] = [];
    await db.transaction(async (tx) => {
      await lockAccount(tx, held);
      const first = post(idle, posts);
      late.push(
        post(held, posts).finally(() => {
          isAnswered = true;
        }),
      );
      const replies = await Promise.all([first, post(free, posts)]);
      expect(replies.map(outcomeOf)).toEqual(['accepted', 'accepted']);
      expect(isAnswered).toBe(false);
    });
    expect((await Promise.all(late)).map(outcomeOf)).toEqual(['accepted']);
  });

  it('leave books that agree with themselves', async () => {
    expect(await disagreements(books())).toEqual([]);
  });
});
