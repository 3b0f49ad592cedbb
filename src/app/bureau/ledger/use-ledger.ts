import { bureau, useRead } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Served } from '../../post/posts';
import { useLive } from '../../post/use-live';

export type Part = 'figures' | 'reconcile' | 'seals';

/** What is in sight is read, and the page is as old as the oldest of it. */
export const useLedger = ({ office }: Served, inSight: readonly Part[]) => {
  const isOff = (part: Part) => !inSight.includes(part);
  const figures = usePages(
    ['figures', office],
    (cursor) => bureau.figures.query({ office, ...(cursor === undefined ? {} : { cursor }) }),
    { isOff: isOff('figures') },
  );
  const seals = usePages(
    ['seals', office],
    (cursor) => bureau.seals.query({ office, ...(cursor === undefined ? {} : { cursor }) }),
    { isOff: isOff('seals') },
  );
  const reconcile = useRead(['reconciled', office], () => bureau.reconciled.query({ office }), {
    isOff: isOff('reconcile'),
  });
  const readings = { figures, reconcile, seals };
  const shown = inSight.map((part) => readings[part]);
  return { ...readings, live: useLive(shown.find(({ isOld }) => isOld) ?? shown[0]) };
};

export type Ledger = ReturnType<typeof useLedger>;
