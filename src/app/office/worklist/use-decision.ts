import { office, useWrite, type FaultSeen } from '../../client';
import type { Refusal } from '@kernel/refusal';
import type { Asked, Waiting } from '../answers';
import type { Served } from '../../post/posts';

export type Decision = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | undefined;
  readonly fault: FaultSeen | undefined;
  /** Approves or declines; `words` is the reason. */
  readonly decide: (approve: boolean, words: string) => void;
};

const reasoned = (words: string) => (words === '' ? {} : { reason: words });

/** What a desk decides about one thing that waits; `onDone` hears in words what was done. */
export const useDecision = (
  post: Served,
  item: Waiting,
  onDone: (words: string) => void,
): Decision => {
  const at = { office: post.office };
  const claim = useWrite('decide-claim', (input: Asked<'decideClaim'>, requestId) =>
    office.decideClaim.mutate({ ...input, ...at, requestId }),
  );
  const archive = useWrite('decide-archive', (input: Asked<'decideArchive'>, requestId) =>
    office.decideArchive.mutate({ ...input, ...at, requestId }),
  );
  const reversal = useWrite('decide-reversal', (input: Asked<'decideReversal'>, requestId) =>
    office.decideReversal.mutate({ ...input, ...at, requestId }),
  );

  const send = async (approve: boolean, words: string): Promise<string | undefined> => {
    switch (item.kind) {
      case 'claims': {
        const done = await claim.run({ claim: item.id, approve, ...reasoned(words) });
        if (done === undefined) return undefined;
        const { points, balance, status } = done;
        if (status === 'waiting') return '已核，等另一位同事再核一次';
        return approve ? `已记 ${String(points)} 分，结余 ${String(balance)} 分` : '已退回申报';
      }
      case 'archives': {
        const sent = { household: item.id, approve, ...reasoned(words) };
        const done = await archive.run(sent);
        if (done === undefined) return undefined;
        return approve ? '已确认建户' : '已退回建户';
      }
      case 'reversals': {
        const done = await reversal.run({ reversal: item.id, approve });
        if (done === undefined) return undefined;
        return approve ? `已冲正，结余 ${String(done.balance)} 分` : '没有核准，这一笔照旧';
      }
      case 'questions':
      case 'pickups':
        return undefined;
    }
  };
  const decide = async (approve: boolean, words: string) => {
    const told = await send(approve, words.trim());
    if (told !== undefined) onDone(told);
  };
  const writes = [claim, archive, reversal];
  return {
    isBusy: writes.some(({ pending }) => pending),
    refusal: writes.find(({ refusal }) => refusal !== undefined)?.refusal,
    fault: writes.find(({ fault }) => fault !== undefined)?.fault,
    decide: (approve, words) => void decide(approve, words),
  };
};
