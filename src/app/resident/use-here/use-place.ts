import { resident, useRead, useWrite } from '../../client';
import type { Answer, Asked } from '../reading/answers';

export type PlaceSeen = Answer<'placeCode'>;
export type UsedOnce = Answer<'useHere'>;

export const usePlace = (code: string) =>
  useRead(['place-code', code], () => resident.placeCode.query({ code }), {
    isAlwaysAsked: true,
  });

export const useUsing = (code: string) =>
  useWrite(`use-here.${code}`, (input: Asked<'useHere'>, requestId) =>
    resident.useHere.mutate({ ...input, requestId }),
  );
