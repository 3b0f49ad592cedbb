import { accept } from '@kernel/wire';
import { resident, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Asked } from '../reading/answers';

/** One benefit; the places that honour it come page by page. */
export const useBenefitPage = (benefit: string) =>
  usePages(['benefit', benefit], async (cursor) => {
    const found = await resident.benefit.query({
      benefit,
      ...(cursor === undefined ? {} : { cursor }),
    });
    return found.ok ? accept({ ...found.value, items: found.value.places }) : found;
  });

export const useShowing = () =>
  useWrite('show-benefit', (input: Asked<'showBenefit'>, requestId) =>
    resident.showBenefit.mutate({ ...input, requestId }),
  );

export const useReporting = (place: string) =>
  useWrite(`report-place.${place}`, (input: Asked<'reportPlace'>, requestId) =>
    resident.reportPlace.mutate({ ...input, requestId }),
  );
