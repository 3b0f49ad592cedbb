import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef } from 'react';
import { office, useRead, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import { awake } from '../../device/awake';
import type { Stop } from '../../device/types';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';

export type Screen = Answer<'activityScreen'>;
export type Late = Answer<'lateList'>['items'][number];

const everyMs = 5_000;

/** The screen's answer, fetched again every five seconds; its codes reach ten minutes further. */
export const useScreen = (post: Served, code: string) =>
  useRead(
    ['activity-screen', post.office, code],
    () => office.activityScreen.query({ office: post.office, code }),
    { everyMs },
  );

export const useLateList = (post: Served, code: string) =>
  usePages(
    ['late-list', post.office, code],
    (cursor) =>
      office.lateList.query({
        ...{ office: post.office, code },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );

export const useHostActs = (post: Served) => {
  const at = { office: post.office };
  const ending = useWrite('end-activity', (input: Asked<'endActivity'>, requestId) =>
    office.endActivity.mutate({ ...input, ...at, requestId }),
  );
  const naming = useWrite('name-late', (input: Asked<'nameLate'>, requestId) =>
    office.nameLate.mutate({ ...input, ...at, requestId }),
  );
  const deciding = useWrite('decide-late', (input: Asked<'decideLate'>, requestId) =>
    office.decideLate.mutate({ ...input, ...at, requestId }),
  );
  return { ending, naming, deciding };
};
export type HostActs = ReturnType<typeof useHostActs>;

/** Lit while the page is seen, and as it was afterwards. */
export const useAwake = (): void => {
  const stop = useRef<Stop | null>(null);
  const rest = useCallback(() => {
    stop.current?.();
    stop.current = null;
  }, []);
  const keep = useCallback(() => {
    if (stop.current !== null) return;
    awake.keep().then(
      (found) => {
        stop.current = found;
      },
      // A device that does not allow it shows the code all the same.
      () => undefined,
    );
  }, []);
  useDidShow(keep);
  useDidHide(rest);
  useEffect(() => rest, [rest]);
};
