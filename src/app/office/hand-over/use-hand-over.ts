import { useState } from 'react';
import { office, useWrite, type Reading, type Writing } from '../../client';
import type { Answer, Asked, Pickup, Seen } from '../answers';
import type { Served } from '../../post/posts';
import { useSeen } from '../reading/use-seen';

type Done = Answer<'collect'>;
export type HandOver = {
  readonly reading: Reading<Seen>;
  readonly pickup: Pickup | null;
  readonly collect: Writing<Asked<'collect'>, Done>;
  readonly done: Done | null;
  readonly confirm: () => void;
};

/** One reserved piece, looked at and then handed over, once. */
export const useHandOver = (post: Served, code: string): HandOver => {
  const reading = useSeen(post, code);
  const [done, setDone] = useState<Done | null>(null);
  const collect = useWrite('collect', (input: Asked<'collect'>, requestId) =>
    office.collect.mutate({ ...input, office: post.office, requestId }),
  );
  const pickup = reading.value?.kind === 'pickup' ? reading.value : null;
  const hand = async (wanted: Pickup) => {
    const given = await collect.run({ redemption: wanted.redemption.id, code });
    if (given !== undefined) setDone(given);
  };
  const confirm = () => {
    if (pickup !== null) void hand(pickup);
  };
  return { reading, pickup, collect, done, confirm };
};
