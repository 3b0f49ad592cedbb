import { office, useRead, useWrite } from '../../client';
import type { Served } from '../../post/posts';
import type { Asked } from '../answers';

/** One objection with all that is needed to answer it. */
export const useObjection = (post: Served, question: string) =>
  useRead(
    ['objection', post.office, question],
    () => office.objection.query({ office: post.office, question }),
    { isAlwaysAsked: true },
  );

export const useAnswer = (post: Served) =>
  useWrite('answer-question', (input: Asked<'answerQuestion'>, requestId) =>
    office.answerQuestion.mutate({ ...input, office: post.office, requestId }),
  );

export const useDecideCorrection = (post: Served) =>
  useWrite('decide-correction', (input: Asked<'decideCorrection'>, requestId) =>
    office.decideCorrection.mutate({ ...input, office: post.office, requestId }),
  );
