import { office, useRead, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Served } from '../../post/posts';
import type { Answer, Asked } from '../answers';

export type Task = Answer<'classTask'>;
export type Left = Answer<'classWaiting'>['items'][number];

export const useTask = (post: Served, code: string) =>
  useRead(
    ['office-class-task', post.office, code],
    () => office.classTask.query({ office: post.office, code }),
    { isAlwaysAsked: true },
  );

export const useLeft = (post: Served, code: string) =>
  usePages(
    ['class-waiting', post.office, code],
    (cursor) =>
      office.classWaiting.query({
        ...{ office: post.office, code },
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );

export const useCount = (post: Served) =>
  useWrite('count-class', (input: Asked<'countClass'>, requestId) =>
    office.countClass.mutate({ ...input, office: post.office, requestId }),
  );

export const useDecide = (post: Served) =>
  useWrite('decide-class-join', (input: Asked<'decideClassJoin'>, requestId) =>
    office.decideClassJoin.mutate({ ...input, office: post.office, requestId }),
  );
