import { office } from '../../client';
import { usePages } from '../../client/use-pages';
import type { Answer } from '../answers';
import type { Served } from '../../post/posts';

export const listNames = [
  { key: 'new', text: '新报的' },
  { key: 'ours', text: '派给我们' },
  { key: 'check', text: '等复看' },
  { key: 'done', text: '办过的' },
] as const;
export type ReportListName = (typeof listNames)[number]['key'];
export type ListedReport = Answer<'leakReports'>['items'][number];
export type Report = Answer<'leakReport'>;

/** The reports of one list, the soonest due first. */
export const useReports = (post: Served, list: ReportListName) =>
  usePages(
    ['leak-reports', post.office, list],
    (cursor) =>
      office.leakReports.query({
        office: post.office,
        list,
        ...(cursor === undefined ? {} : { cursor }),
      }),
    { isAlwaysAsked: true },
  );
