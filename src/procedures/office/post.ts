import * as v from 'valibot';
import { isPaidByReport } from '@domain/earning';
import { undoableUntil } from '@domain/ledger';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { staff } from '../audiences';
import { actRefusals } from '../award';
import { idOf, slug, whole } from '../fields';

/** Posts an act for a household from the rule list; the amount comes from the rule. */
export const post = staff('clerk', 'manager', 'property').post(
  {
    summary: 'Posts an act for a household by a rule that a desk may post.',
    refusals: [
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'RULE_UNKNOWN',
      'RULE_BY_REPORT',
      'RULE_NOT_BY_DESK',
      'HEADS_OVER',
      'FIXTURE_NEEDED',
      'FIXTURE_CLAIMED',
      ...actRefusals,
    ],
    input: {
      household: idOf('household'),
      rule: slug,
      heads: v.optional(whole(1, 20), 1),
      fixture: v.optional(idOf('fixture')),
    },
  },
  {
    asks: ({ household, rule, fixture = null }) => ({ household, rule, fixture }),
    decides: ({ staff: clerk }, input, { served, rule }) => {
      if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
      if (served.own) return refuse('OWN_HOUSEHOLD');
      if (rule === null) return refuse('RULE_UNKNOWN');
      if (isPaidByReport(rule.id)) return refuse('RULE_BY_REPORT');
      if (!rule.byDesk) return refuse('RULE_NOT_BY_DESK');
      return accept({
        household: served.id,
        status: served.status,
        person: served.head,
        rule,
        code: null,
        heads: input.heads,
        fixture: input.fixture ?? null,
        office: clerk.office,
        title: rule.title,
        by: clerk.person,
        seen: true,
      });
    },
    answers: ({ row, points, written }, { now }) => {
      if (written === null) throw new Error('an act that the desk saw is awarded at once');
      return {
        claim: row.claim,
        seq: written.seq,
        points,
        balance: written.after,
        undoableUntil: undoableUntil(now).toISOString(),
      };
    },
  },
);
