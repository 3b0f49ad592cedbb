import * as v from 'valibot';
import { decideApproval } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { capsOn, lastVersion } from '@store/queries/earning';
import { approveProposal, closeProposal, lockProposal } from '@store/queries/rule-proposal';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

/** A second person approves a change, which becomes a version for good, or declines it with a reason. */
export const decideRuleProposal = staff('reviewer', 'admin').write(
  {
    summary: 'Approves somebody else’s change of the rule book, or declines it with a reason.',
    refusals: [
      'PROPOSAL_UNKNOWN',
      'PROPOSAL_DECIDED',
      'OWN_PROPOSAL',
      'INPUT_INVALID',
      'PROPOSAL_LATE',
      'PROPOSAL_OUTDATED',
      'RULE_DAY_TAKEN',
      'RULE_OVER_DAY',
    ],
    input: { proposal: idOf('proposal'), approve: v.boolean(), reason: v.optional(text(2, 200)) },
  },
  async ({ tx, staff: { person: by }, today, now: at }, { proposal: id, approve, reason }) => {
    const proposal = await lockProposal(tx, id);
    if (proposal === null) return refuse('PROPOSAL_UNKNOWN');
    if (proposal.status !== 'proposed') return refuse('PROPOSAL_DECIDED');
    if (proposal.proposedBy === by) return refuse('OWN_PROPOSAL');
    const { id: rule, version, effectiveFrom } = proposal;
    if (!approve) {
      if (reason === undefined) return refuse('INPUT_INVALID', { field: '原因' });
      await closeProposal(tx, { proposal: id, by, at, answer: reason, status: 'declined' });
      return accept({ status: 'declined', rule, version, effectiveFrom });
    }
    const last = await lastVersion(tx, rule);
    const caps = await capsOn(tx, effectiveFrom);
    const decided = decideApproval({ proposal, last, caps, today });
    if (!decided.ok) return decided;
    await approveProposal(tx, { proposal: id, by, at, answer: reason ?? null });
    return accept({ status: 'approved', rule, version, effectiveFrom });
  },
);
