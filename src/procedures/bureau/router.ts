/**
 * The bureau door: what the water bureau and its auditors read, who it
 * appoints, and the rule book it keeps.
 */
import { router } from '../base';
import { appoint } from './appoint';
import { decideRuleProposal } from './decide-rule-proposal';
import { endPost } from './end-post';
import { figures } from './figures';
import { officeStaff } from './office-staff';
import { offices } from './offices';
import { previewRule } from './preview-rule';
import { proposeRule } from './propose-rule';
import { reconcile } from './reconcile';
import { reconciled } from './reconciled';
import { registerOffice } from './register-office';
import { ruleProposals } from './rule-proposals';
import { ruleVersions } from './rule-versions';
import { rules } from './rules';
import { seals } from './seals';
import { settlePeriod } from './settle-period';
import { withdrawRuleProposal } from './withdraw-rule-proposal';

export const bureauRouter = router({
  seals,
  figures,
  reconcile,
  reconciled,
  offices,
  registerOffice,
  officeStaff,
  appoint,
  endPost,
  settlePeriod,
  rules,
  ruleVersions,
  ruleProposals,
  previewRule,
  proposeRule,
  decideRuleProposal,
  withdrawRuleProposal,
});
export type BureauRouter = typeof bureauRouter;
