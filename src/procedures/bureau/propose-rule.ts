import * as v from 'valibot';
import { decideProposal } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { capsOn, lastVersion } from '@store/queries/earning';
import { insertProposal } from '@store/queries/rule-proposal';
import { staff } from '../audiences';
import { slug, text } from '../fields';
import { termsFrom, termsInput } from './rule-terms';

/** A change of the rule book is proposed with its reason; until somebody else approves, nothing is. */
export const proposeRule = staff('reviewer', 'admin').write(
  {
    summary: 'Proposes a new rule, or the next version of one, to begin tomorrow or later.',
    refusals: [
      'RULE_UNKNOWN',
      'RULE_SAME',
      'RULE_DAY_EARLY',
      'RULE_DAY_TAKEN',
      'RULE_ENDS_FIRST',
      'EVIDENCE_FIXED',
      'RULE_BY_ITS_WAY',
      'RULE_UNCHECKED',
      'RULE_TWO_BY_DESK',
      'RULE_HEADS_OR_FIXTURE',
      'RULE_OVER_DAY',
      'PROPOSAL_OPEN',
    ],
    input: { rule: v.optional(slug), reason: text(2, 200), ...termsInput },
  },
  async ({ tx, staff: by, today, now, makeId, makeSerial }, { rule, reason, ...typed }) => {
    const last = rule === undefined ? null : await lastVersion(tx, rule);
    if (rule !== undefined && last === null) return refuse('RULE_UNKNOWN');
    const terms = termsFrom(typed);
    const caps = await capsOn(tx, terms.effectiveFrom);
    const decided = decideProposal({ terms, last, caps, today });
    if (!decided.ok) return decided;
    const id = rule ?? `r-${makeSerial().toLowerCase()}`;
    const version = decided.value;
    const proposal = makeId('proposal');
    const kept = await insertProposal(tx, {
      proposal,
      rule: { ...terms, id, version, isDefault: false },
      ...{ reason, office: by.office, by: by.person, at: now },
    });
    return kept ? accept({ proposal, rule: id, version }) : refuse('PROPOSAL_OPEN');
  },
);
