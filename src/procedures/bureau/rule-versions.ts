import { accept } from '@kernel/wire';
import { versionsOf } from '@store/queries/rule-proposal';
import { staff } from '../audiences';
import { cursor, slug } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** What a rule said and says, version by version; a line keeps the version it was posted under. */
export const ruleVersions = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'The versions of a rule, newest first, with who proposed and approved each.',
    refusals: [],
    input: { rule: slug, cursor },
  },
  async ({ db }, { rule, ...input }) => {
    const offset = offsetFrom(input.cursor);
    const rows = await versionsOf(db, { rule, offset, limit: pageSize + 1 });
    const page = pageOf(rows, offset);
    return accept({
      items: page.items.map((version) => ({
        ...version,
        approvedAt: version.approvedAt?.toISOString() ?? null,
      })),
      next: page.next,
    });
  },
);
