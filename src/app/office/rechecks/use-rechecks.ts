import { office, useWrite } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Answer, Asked } from '../answers';
import type { Served } from '../../post/posts';

export type RecheckListName = Asked<'rechecks'>['list'];
export type ListedRecheck = Answer<'rechecks'>['items'][number];

/** What was drawn for this office, the soonest due first; or what it has looked at. */
export const useRechecks = (post: Served, list: RecheckListName) =>
  usePages(
    ['rechecks', post.office, list],
    (cursor) =>
      office.rechecks.query({
        office: post.office,
        list,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );

export const useDecideRecheck = (post: Served) =>
  useWrite('decide-recheck', (input: Asked<'decideRecheck'>, requestId) =>
    office.decideRecheck.mutate({ ...input, office: post.office, requestId }),
  );
