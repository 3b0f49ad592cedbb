import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { closeProposal, lockProposal } from '@store/queries/rule-proposal';
import { staff } from '../audiences';
import { idOf } from '../fields';

/** Whoever proposed a change takes it back while it waits. */
export const withdrawRuleProposal = staff('reviewer', 'admin').write(
  {
    summary: 'Takes back one’s own change of the rule book while it waits.',
    refusals: ['PROPOSAL_UNKNOWN', 'PROPOSAL_DECIDED', 'PROPOSAL_NOT_YOURS'],
    input: { proposal: idOf('proposal') },
  },
  async ({ tx, staff: { person: by }, now: at }, { proposal: id }) => {
    const proposal = await lockProposal(tx, id);
    if (proposal === null) return refuse('PROPOSAL_UNKNOWN');
    if (proposal.status !== 'proposed') return refuse('PROPOSAL_DECIDED');
    if (proposal.proposedBy !== by) return refuse('PROPOSAL_NOT_YOURS');
    await closeProposal(tx, { proposal: id, by, at, answer: null, status: 'withdrawn' });
    return accept({ rule: proposal.id, version: proposal.version });
  },
);
