import { useEffect, useRef, useState } from 'react';
import { bureau, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';

export type ReadingRule = Answer<'yearlyRuns'>['readings'][number];
export type Run = Answer<'yearlyRuns'>['items'][number];
type Went = Answer<'carryOnYearlyRun'>;

export const useRuns = (post: Served) =>
  usePages(
    ['yearly-runs', post.office],
    (cursor) =>
      bureau.yearlyRuns.query({
        ...{ office: post.office },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
export type Runs = ReturnType<typeof useRuns>;

export const useOpenRun = (post: Served) =>
  useWrite('open-yearly-run', (input: Asked<'openYearlyRun'>, requestId) =>
    bureau.openYearlyRun.mutate({ ...input, office: post.office, requestId }),
  );
export const useDecideRun = (post: Served) =>
  useWrite('decide-yearly-run', (input: Asked<'decideYearlyRun'>, requestId) =>
    bureau.decideYearlyRun.mutate({ ...input, office: post.office, requestId }),
  );

const isThrough = ({ status }: Pick<Went, 'status'>): boolean =>
  status !== 'counting' && status !== 'paying';

/** Goes on with a run, call after call, as long as the page is open; anybody of the bureau may go on later. */
export const useCarryOn = (post: Served, onChange: () => void) => {
  const [went, setWent] = useState<Went | null>(null);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );
  const writing = useWrite('carry-on-yearly-run', (input: Asked<'carryOnYearlyRun'>, requestId) =>
    bureau.carryOnYearlyRun.mutate({ ...input, office: post.office, requestId }),
  );
  const go = async (run: Run['id']) => {
    while (isShown.current) {
      const now = await writing.run({ run });
      setWent(now ?? null);
      if (now === undefined || isThrough(now)) break;
    }
    setWent(null);
    onChange();
  };
  return { ...writing, went, go: (run: Run['id']) => void go(run) };
};
export type CarryOn = ReturnType<typeof useCarryOn>;

/** Settling a billing period. */
export const useSettlePeriod = (post: Served) =>
  useWrite('settle-period', (input: Asked<'settlePeriod'>, requestId) =>
    bureau.settlePeriod.mutate({ ...input, office: post.office, requestId }),
  );
