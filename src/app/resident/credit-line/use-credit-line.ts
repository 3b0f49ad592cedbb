import { resident, useRead, useWrite } from '../../client';
import type { Asked } from '../reading/answers';

/** One line of one's own credit with everything it came from; the office answers meanwhile. */
export const useCreditLine = (seq: number) =>
  useRead(['creditLine', seq], () => resident.creditLine.query({ seq }), { isAlwaysAsked: true });

/** Objects to a line of credit at the office; the answer will stand below it. */
export const useCreditObjection = (seq: number) =>
  useWrite(`askAboutCredit.${String(seq)}`, (input: Asked<'askAboutCredit'>, requestId) =>
    resident.askAboutCredit.mutate({ ...input, requestId }),
  );
