import { evidenceFor } from '@domain/earning';
import { addDays } from '@kernel/day';
import { accept } from '@kernel/wire';
import { countWaiting, listedRules } from '@store/queries/rule-proposal';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The rule book as the bureau edits it: each rule, what comes next, and whether a change waits. */
export const rules = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'Every rule in today’s version, with the next one and whether a change waits.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, today }, input) => {
    const offset = offsetFrom(input.cursor);
    const rows = await listedRules(db, { today, offset, limit: pageSize + 1 });
    return accept({
      ...pageOf(rows, offset),
      waiting: await countWaiting(db),
      evidenceOfNew: evidenceFor(null),
      today,
      earliest: addDays(today, 1),
    });
  },
);
