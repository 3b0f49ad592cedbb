/**
 * How a procedure that posts an act is made: beside its spec it says what it asks of the books, whether
 * the caller may post the act on what was found, and how it words what came of it. Reading, counting
 * and writing are the same for all of them (posts-together.ts).
 */
import type * as v from 'valibot';
import type { OfficeId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { ActAsk, FoundAct } from '@store/queries/acts';
import type { FoundAdmission } from '@store/queries/people';
import type { AcceptedAct, ClaimedAct } from './award';
import {
  deskOf,
  mutation,
  writingOnce,
  type Admit,
  type InputOf,
  type Role,
  type Spec,
} from './base';
import type { Desk, Identified, Writing } from './context';
import { answerPost, type Post } from './posts-together';
import { contentOf } from './replay';

type PostingAudience<Admitted, Own extends v.ObjectEntries> = {
  readonly roles: readonly Role[];
  readonly own: Own;
  /** Where the caller must be of the staff; null where nobody need be. */
  readonly officeOf: (asked: InputOf<Own>) => OfficeId | null;
  readonly admit: (who: Identified, found: FoundAdmission, asked: InputOf<Own>) => Reply<Admitted>;
  /** The same, where nothing was read for several. */
  readonly admitAlone: Admit<Admitted, InputOf<Own>>;
};

/**
 * Acts that write more than their claim share no transaction: each is a write like any other. A code
 * that could be found by trying comes here only.
 */
type Apart<Admitted, Input, Value> = {
  readonly isFor: (input: Input) => boolean;
  readonly handle: (desk: Writing & Admitted, input: Input) => Promise<Reply<Value>>;
};

type Steps<Admitted, Input, Value> = {
  /** What is to be found beside the caller: a household other than theirs, a rule or a code. */
  readonly asks: (input: Input) => Pick<ActAsk, 'household' | 'rule' | 'code' | 'fixture'>;
  readonly decides: (
    desk: Desk & Admitted,
    input: Input,
    found: FoundAct,
  ) => Reply<Omit<ClaimedAct, 'id' | 'today' | 'now'>>;
  readonly answers: (accepted: AcceptedAct, desk: Desk) => Value;
  readonly apart?: Apart<Admitted, Input, Value>;
};

export const posting =
  <Admitted, Own extends v.ObjectEntries>(audience: PostingAudience<Admitted, Own>) =>
  <Entries extends v.ObjectEntries, Value>(
    spec: Spec<Entries>,
    steps: Steps<Admitted, InputOf<Own & Entries>, Value>,
  ) =>
    mutation({ ...audience, spec }, async (context, input, path): Promise<Reply<Value>> => {
      const { caller, db, posts = (post: Post) => answerPost(db, post) } = context;
      if (caller.kind !== 'identified') return refuse('NOT_SIGNED_IN');
      const { identityHash } = caller;
      const own = input as InputOf<Own>;
      if (steps.apart?.isFor(input) === true) {
        const { handle } = steps.apart;
        const { guesses } = spec;
        const written = { context, path, input, guesses };
        return writingOnce<InputOf<Entries>, Value>(written, async (tx, stop) => {
          const admitted = await audience.admitAlone(context, tx, own);
          if (!admitted.ok) return admitted;
          const stopped = await stop(tx);
          return stopped ?? handle({ ...deskOf(context), tx, ...admitted.value }, input);
        });
      }
      const office = audience.officeOf(own);
      const desk = deskOf(context);
      const { today, now } = desk;
      const reply = await posts({
        ...{ procedure: path, content: contentOf(path, input), today },
        ask: {
          ...steps.asks(input),
          ...{ caller: identityHash, request: context.requestId, identity: identityHash },
          ...(office === null ? {} : { office }),
        },
        decide: (found) => {
          const admitted = audience.admit({ identityHash }, found.admission, own);
          if (!admitted.ok) return admitted;
          const wanted = steps.decides({ ...desk, ...admitted.value }, input, found);
          if (!wanted.ok) return wanted;
          const act = { ...wanted.value, id: context.makeId('claim'), today, now };
          return accept({ act, answer: (accepted) => steps.answers(accepted, desk) });
        },
      });
      return reply as Reply<Value>;
    });
