import { resident, useRead, useWrite } from '../../client';
import type { Asked } from '../reading/answers';

/** One line with everything it came from. */
export const useEntry = (seq: number) =>
  useRead(['entry', seq], () => resident.entry.query({ seq }));

/** Objects to a line at the office; the answer will stand below it. */
export const useQuestion = (seq: number) =>
  useWrite(`askAboutLine.${String(seq)}`, (input: Asked<'askAboutLine'>, requestId) =>
    resident.askAboutLine.mutate({ ...input, requestId }),
  );
