import type { Day } from '@kernel/day';
import { office, type Reading } from '../../client';
import { usePages, type Pages } from '../../client/use-pages';
import type { Answer, DayLine } from '../answers';
import type { Served } from '../../post/posts';

/** The totals come with the first lines, so that they are of one moment. */
export type DayRead = Reading<Pages<DayLine> & { readonly first: Answer<'dayLines'> }>;

/** A day's lines page by page, and the totals of the whole day. */
export const useDay = (post: Served, day: Day): DayRead =>
  usePages(['dayLines', post.office, day], (cursor) =>
    office.dayLines.query({
      office: post.office,
      day,
      ...(cursor === undefined ? {} : { cursor }),
    }),
  );
