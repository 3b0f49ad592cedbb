import * as v from 'valibot';
import { accept } from '@kernel/wire';
import { proposalsOf } from '@store/queries/rule-proposal';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** Changes of the rule book that wait for a second person, or what became of the earlier ones. */
export const ruleProposals = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'Proposed changes of the rule book: those that wait, or those decided.',
    refusals: [],
    input: { isOpen: v.boolean(), cursor },
  },
  async ({ db, staff: { person } }, { isOpen, ...input }) => {
    const offset = offsetFrom(input.cursor);
    const rows = await proposalsOf(db, { isOpen, offset, limit: pageSize + 1 });
    const page = pageOf(rows, offset);
    return accept({
      items: page.items.map(({ proposedBy, proposedAt, decidedAt, ...proposal }) => ({
        ...proposal,
        mine: proposedBy === person,
        proposedAt: proposedAt.toISOString(),
        decidedAt: decidedAt?.toISOString() ?? null,
      })),
      next: page.next,
    });
  },
);
