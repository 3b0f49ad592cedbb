import { office, type Reading } from '../../client';
import { usePages, type Pages } from '../../client/use-pages';
import type { Waiting, WaitingKind } from '../answers';
import type { Served } from '../../post/posts';

/** What waits of one kind, the oldest or soonest due first. */
export const useWorklist = (post: Served, kind: WaitingKind): Reading<Pages<Waiting>> =>
  usePages(
    ['worklist', post.office, kind],
    (cursor) =>
      office.worklist.query({
        office: post.office,
        kind,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
