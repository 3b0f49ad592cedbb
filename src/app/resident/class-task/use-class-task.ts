import { resident, useRead, useWrite } from '../../client';
import type { Answer, Asked } from '../reading/answers';

export type Task = Answer<'classTask'>;

export const useClassTask = (code: string) =>
  useRead(['class-task', code], () => resident.classTask.query({ code }), {
    isAlwaysAsked: true,
  });

export const useJoin = () =>
  useWrite('join-class-task', (input: Asked<'joinClassTask'>, requestId) =>
    resident.joinClassTask.mutate({ ...input, requestId }),
  );
