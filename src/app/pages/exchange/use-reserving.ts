import type { OfficeId } from '@kernel/ids';
import { useState } from 'react';
import { resident, useWrite } from '../../client';
import type { Answer, Asked, ShelfItem } from '../../resident/reading/answers';

type Reserved = Answer<'reserve'>;

/** From a tap on 预留 to the pick-up code: asked once more, sent once. */
export const useReserving = (office: OfficeId | null) => {
  const [item, setItem] = useState<ShelfItem | null>(null);
  const [done, setDone] = useState<Reserved | null>(null);
  const { run, pending, refusal, fault, reset } = useWrite(
    'reserve',
    (input: Asked<'reserve'>, requestId) => resident.reserve.mutate({ ...input, requestId }),
  );
  return {
    item,
    done,
    pending,
    refusal,
    fault,
    ask: (wanted: ShelfItem) => {
      reset();
      setItem(wanted);
    },
    close: () => {
      reset();
      setItem(null);
      setDone(null);
    },
    confirm: async () => {
      if (item === null || office === null) return;
      const found = await run({ office, item: item.item });
      if (found === undefined) return;
      setItem(null);
      setDone(found);
    },
  };
};

export type Reserving = ReturnType<typeof useReserving>;
