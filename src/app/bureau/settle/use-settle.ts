import { useEffect, useRef, useState } from 'react';
import { bureau, useWrite, type Writing } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';

export type Run = Answer<'yearlyRuns'>['items'][number];
export type Settlement = Answer<'settlements'>['items'][number];
export type Status = Run['status'];

export const isUnderWay = ({ status }: { readonly status: Status }): boolean =>
  status === 'counting' || status === 'paying';

/** Who may open one and decide somebody else's. */
export const mayRun = ({ roles }: Served): boolean =>
  roles.includes('reviewer') || roles.includes('admin');

export type CarryOn<Went> = Pick<Writing<string, Went>, 'pending' | 'refusal' | 'fault'> & {
  /** As the last call left it; null once it is through. */
  readonly went: Went | null;
  readonly go: (id: string) => void;
};

/** Goes on with a run, call after call, as long as the page is open; anybody of the bureau may go on later. */
const useCarryOn = <Went extends { readonly status: Status }>(
  { run, pending, refusal, fault }: Writing<string, Went>,
  onChange: () => void,
): CarryOn<Went> => {
  const [went, setWent] = useState<Went | null>(null);
  const isShown = useRef(true);
  useEffect(
    () => () => {
      isShown.current = false;
    },
    [],
  );
  const go = async (id: string) => {
    while (isShown.current) {
      const now = await run(id);
      setWent(now ?? null);
      if (now === undefined || !isUnderWay(now)) break;
    }
    setWent(null);
    onChange();
  };
  return { pending, refusal, fault, went, go: (id) => void go(id) };
};

/** The runs of the yearly bonus, and going on with one. */
export const useYearly = (post: Served, isOff: boolean) => {
  const { office } = post;
  const reading = usePages(
    ['yearly-runs', office],
    (cursor) => bureau.yearlyRuns.query({ office, ...(cursor === undefined ? {} : { cursor }) }),
    { isAlwaysAsked: true, isOff },
  );
  const writing = useWrite('carry-on-yearly-run', (run: string, requestId) =>
    bureau.carryOnYearlyRun.mutate({ run, office, requestId }),
  );
  return { reading, carrying: useCarryOn(writing, reading.again) };
};
export type Yearly = ReturnType<typeof useYearly>;

export const useOpenRun = (post: Served) =>
  useWrite('open-yearly-run', (input: Asked<'openYearlyRun'>, requestId) =>
    bureau.openYearlyRun.mutate({ ...input, office: post.office, requestId }),
  );
export const useDecideRun = (post: Served) =>
  useWrite('decide-yearly-run', (input: Asked<'decideYearlyRun'>, requestId) =>
    bureau.decideYearlyRun.mutate({ ...input, office: post.office, requestId }),
  );

/** The settlements of billing periods, and going on with one. */
export const usePeriod = (post: Served, isOff: boolean) => {
  const { office } = post;
  const reading = usePages(
    ['settlements', office],
    (cursor) => bureau.settlements.query({ office, ...(cursor === undefined ? {} : { cursor }) }),
    { isAlwaysAsked: true, isOff },
  );
  const writing = useWrite('carry-on-settlement', (settlement: string, requestId) =>
    bureau.carryOnSettlement.mutate({ settlement, office, requestId }),
  );
  return { reading, carrying: useCarryOn(writing, reading.again) };
};
export type Period = ReturnType<typeof usePeriod>;

export const useOpenSettlement = (post: Served) =>
  useWrite('open-settlement', (input: Asked<'openSettlement'>, requestId) =>
    bureau.openSettlement.mutate({ ...input, office: post.office, requestId }),
  );
export const useDecideSettlement = (post: Served) =>
  useWrite('decide-settlement', (input: Asked<'decideSettlement'>, requestId) =>
    bureau.decideSettlement.mutate({ ...input, office: post.office, requestId }),
  );
