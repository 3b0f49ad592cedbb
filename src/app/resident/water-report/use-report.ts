import { resident, useRead, useWrite } from '../../client';
import type { Asked } from '../reading/answers';

export const useReport = () => useRead(['waterReport'], () => resident.waterReport.query({}));

/** Switches comparing on or off, and sets or ends the goal. */
export const useChoice = () =>
  useWrite('chooseReport', (input: Asked<'chooseReport'>, requestId) =>
    resident.chooseReport.mutate({ ...input, requestId }),
  );
