import { accept } from '@kernel/wire';
import { resident, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Asked } from '../reading/answers';

/** One benefit; the places that honour it come page by page, and the window keeps its uses meanwhile. */
export const useBenefitPage = (benefit: string) => {
  const ask = async (cursor: string | undefined) => {
    const more = cursor === undefined ? {} : { cursor };
    const found = await resident.benefit.query({ benefit, ...more });
    return found.ok ? accept({ ...found.value, items: found.value.places }) : found;
  };
  return usePages(['benefit', benefit], ask, { isAlwaysAsked: true });
};

export const useShowing = () =>
  useWrite('show-benefit', (input: Asked<'showBenefit'>, requestId) =>
    resident.showBenefit.mutate({ ...input, requestId }),
  );

export const useReporting = (place: string) =>
  useWrite(`report-place.${place}`, (input: Asked<'reportPlace'>, requestId) =>
    resident.reportPlace.mutate({ ...input, requestId }),
  );
