import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { countReports, reportLists, reportsAt } from '@store/queries/leak-report';
import { districtOf } from '@store/queries/leak-report-work';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Reports by what is to be done about them, the soonest due first; who reported is not said. */
export const leakReports = staff('clerk', 'manager', 'property', 'custodian').read(
  {
    summary: 'Reports of leaks: new in the district, given to this office, to be looked at, done.',
    refusals: [],
    input: { list: v.picklist(reportLists), cursor },
  },
  async ({ db, staff: clerk, today, now }, input) => {
    const offset = offsetFrom(input.cursor);
    const district = await districtOf(db, clerk.office);
    const at = { office: clerk.office, district, offset, limit: pageSize + 1 };
    const page = pageOf(await reportsAt(db, input.list, at), offset);
    return accept({
      items: page.items.map(({ id, kind, place, spotName, dueDay, status, joined, ...report }) => ({
        ...{ id, kind, place, spotName, dueDay, status, joined },
        at: report.at.toISOString(),
        officeName: report.officeName,
        hasPicture: report.picture !== null,
        isLate: dueDay < today,
      })),
      next: page.next,
      counts: await countReports(db, clerk.office, district),
      asOf: now.toISOString(),
    });
  },
);
