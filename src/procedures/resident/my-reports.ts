import { accept } from '@kernel/wire';
import { reportsBy } from '@store/queries/leak-report';
import { person } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** What the caller has reported, and what became of it. */
export const myReports = person.read(
  {
    summary: 'The caller’s reports of leaks with their status and answer, newest first.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, person: me, today }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await reportsBy(db, me, { offset, limit: pageSize + 1 }), offset);
    return accept({
      items: page.items.map((report) => ({
        ...report,
        at: report.at.toISOString(),
        isLate: ['reported', 'assigned'].includes(report.status) && report.dueDay < today,
      })),
      next: page.next,
    });
  },
);
