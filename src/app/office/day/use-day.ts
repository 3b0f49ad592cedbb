import type { Day } from '@kernel/day';
import { office, useRead, type Reading } from '../../client';
import { usePages, type Pages } from '../../resident/reading/use-pages';
import type { Answer, DayLine } from '../answers';
import type { Served } from '../pieces/posts';

type Totals = Answer<'dayLines'>['totals'];
export type DayRead = {
  readonly lines: Reading<Pages<DayLine>>;
  readonly totals: Reading<Totals>;
};

/** A day's lines page by page, and the totals of the whole day. */
export const useDay = (post: Served, day: Day): DayRead => {
  const ask = (cursor: string | undefined) =>
    office.dayLines.query({
      office: post.office,
      day,
      ...(cursor === undefined ? {} : { cursor }),
    });
  const lines = usePages(['dayLines', post.office, day], ask);
  const first = useRead(['dayLines', post.office, day, 'totals'], () => ask(undefined));
  return { lines, totals: { ...first, value: first.value?.totals } };
};
