/**
 * Answers posts: one transaction reads for all of them, decides each in the order of coming, and
 * writes what was accepted. A lone post is a batch of one.
 *
 * 1. Whoever posts gets the answer or the refusal that they would have got alone; a refusal leaves
 *    nothing behind, and nobody else's post.
 * 2. Same caller, same request id, same content: the first answer again, also within a batch.
 * 3. In a batch nobody waits for an account that somebody else holds: that post is answered alone.
 */
import type { Day } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Db } from '@store/port';
import { readActs, writeActs, type ActAsk, type FoundAct, type NewAct } from '@store/queries/acts';
import { isDuplicate } from '@store/retry';
import { decidingInTurn, type AcceptedAct, type ClaimedAct } from './award';
import { gatherer } from './gather';
import { replayed, RolledBack, type Answered } from './replay';

export type Post = {
  readonly procedure: string;
  /** A hash of all that was sent. */
  readonly content: string;
  readonly today: Day;
  readonly ask: ActAsk & { readonly caller: string; readonly request: string };
  /** Whether this caller may post this act, on what was found of both. */
  readonly decide: (found: FoundAct) => Reply<{
    readonly act: ClaimedAct;
    readonly answer: (accepted: AcceptedAct) => unknown;
  }>;
};
export type AnswerPost = (post: Post) => Promise<Reply<unknown>>;

type Turn = {
  readonly decideAct: ReturnType<typeof decidingInTurn>;
  /** Requests of this batch that were accepted, by caller and id. */
  readonly answered: Map<string, Answered>;
  readonly acts: NewAct[];
};

const answerInTurn = (turn: Turn, post: Post, found: FoundAct): Reply<unknown> | null => {
  const { ask, content, procedure } = post;
  const { caller, request: id } = ask;
  const key = `${caller} ${id}`;
  const earlier = turn.answered.get(key) ?? found.earlier;
  if (earlier !== null) return replayed(earlier, content);
  if (found.isHeld) return null;
  const wanted = post.decide(found);
  if (!wanted.ok) return wanted;
  const accepted = turn.decideAct(wanted.value.act, found);
  if (!accepted.ok) return accepted;
  const answer = accept(wanted.value.answer(accepted.value));
  turn.answered.set(key, { content, answer });
  const request = { caller, id, procedure, content, answer };
  turn.acts.push({ ...accepted.value.row, request });
  return answer;
};

type Replies = readonly (Reply<unknown> | null)[];

/** Decides in turn; what was accepted is to be written. */
const decideAll = (posts: readonly Post[], found: readonly FoundAct[]) => {
  const turn: Turn = { decideAct: decidingInTurn(), answered: new Map(), acts: [] };
  const replies: Replies = posts.map((post, at) => {
    const read = found[at];
    if (read === undefined) throw new Error('what is asked is answered');
    return answerInTurn(turn, post, read);
  });
  return { replies, acts: turn.acts };
};

const answerTogether = async (db: Db, posts: readonly Post[]): Promise<Replies> => {
  const [first] = posts;
  if (first === undefined) return [];
  const asks = posts.map(({ ask }) => ask);
  const how = { day: first.today, waits: posts.length === 1 };
  let replies: Replies = [];
  try {
    await db.transaction(async (tx) => {
      const decided = decideAll(posts, await readActs(tx, asks, how));
      ({ replies } = decided);
      if (decided.acts.length === 0) throw new RolledBack(replies);
      await writeActs(tx, decided.acts);
    });
  } catch (cause) {
    if (!(cause instanceof RolledBack)) throw cause;
  }
  return replies;
};

/** Answers one post; waits for its account as long as somebody else holds it. */
export const answerPost = async (db: Db, post: Post): Promise<Reply<unknown>> => {
  const answer = async () => {
    const [reply] = await answerTogether(db, [post]);
    if (reply === null || reply === undefined) throw new Error('a lone post is always answered');
    return reply;
  };
  try {
    return await answer();
  } catch (cause) {
    // The same request came twice at once; the other one was first, and is found now.
    if (!isDuplicate(cause, 'request_pkey')) throw cause;
    return answer();
  }
};

const unansweredMost = 1_024;

/** Answers posts together with those that come while others are under way, up to `atOnce`. */
export const gatherPosts = (db: Db, atOnce: number): AnswerPost => {
  const gather = gatherer<Post, Reply<unknown>>({
    atOnce,
    most: unansweredMost,
    isTogether: (first, other) => first.today === other.today,
    alone: (post) => answerPost(db, post),
    together: (posts) => answerTogether(db, posts),
  });
  return (post) => gather(post) ?? Promise.resolve(refuse('TOO_MANY_CALLS'));
};
