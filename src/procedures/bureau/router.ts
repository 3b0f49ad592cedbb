/**
 * The bureau door: what the water bureau and its auditors read, who it
 * appoints, and the rule book it keeps.
 */
import { router } from '../base';
import { activities } from './activities';
import { appoint } from './appoint';
import { calls } from './calls';
import { classCalls } from './class-calls';
import { classTasks } from './class-tasks';
import { drawClassCalls } from './draw-class-calls';
import { keepClassCall } from './keep-class-call';
import { carryOnSettlement } from './carry-on-settlement';
import { carryOnYearlyRun } from './carry-on-yearly-run';
import { drawCalls } from './draw-calls';
import { dropMeterFile } from './drop-meter-file';
import { decideRuleProposal } from './decide-rule-proposal';
import { decideSettlement } from './decide-settlement';
import { decideYearlyRun } from './decide-yearly-run';
import { endPost } from './end-post';
import { figures } from './figures';
import { keepCall } from './keep-call';
import { matchNumber } from './match-number';
import { meterFileFaults } from './meter-file-faults';
import { meterFiles } from './meter-files';
import { meterTemplate } from './meter-template';
import { officeStaff } from './office-staff';
import { offices } from './offices';
import { openMeterFile } from './open-meter-file';
import { openSettlement } from './open-settlement';
import { openYearlyRun } from './open-yearly-run';
import { previewRule } from './preview-rule';
import { proposeRule } from './propose-rule';
import { reconcile } from './reconcile';
import { reconciled } from './reconciled';
import { registerOffice } from './register-office';
import { ruleProposals } from './rule-proposals';
import { ruleVersions } from './rule-versions';
import { rules } from './rules';
import { seals } from './seals';
import { sendMeterPart } from './send-meter-part';
import { settlements } from './settlements';
import { takeMeterFile } from './take-meter-file';
import { unmatchedNumbers } from './unmatched-numbers';
import { withdrawRuleProposal } from './withdraw-rule-proposal';
import { benefits } from './benefits';
import { benefitUses } from './benefit-uses';
import { benefitPlaces } from './benefit-places';
import { benefitReports } from './benefit-reports';
import { addBenefitPlace } from './add-benefit-place';
import { confirmBenefitPlace } from './confirm-benefit-place';
import { endBenefitPlace } from './end-benefit-place';
import { makePlaceCode } from './make-place-code';
import { blockPlaceCode } from './block-place-code';
import { placePaper } from './place-paper';
import { yearlyRuns } from './yearly-runs';

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
  meterTemplate,
  openMeterFile,
  sendMeterPart,
  takeMeterFile,
  dropMeterFile,
  meterFiles,
  meterFileFaults,
  unmatchedNumbers,
  matchNumber,
  rules,
  ruleVersions,
  ruleProposals,
  previewRule,
  proposeRule,
  decideRuleProposal,
  withdrawRuleProposal,
  activities,
  drawCalls,
  calls,
  keepCall,
  benefits,
  benefitUses,
  benefitPlaces,
  benefitReports,
  addBenefitPlace,
  confirmBenefitPlace,
  endBenefitPlace,
  makePlaceCode,
  blockPlaceCode,
  placePaper,
  classTasks,
  drawClassCalls,
  classCalls,
  keepClassCall,
  yearlyRuns,
  openYearlyRun,
  carryOnYearlyRun,
  decideYearlyRun,
  settlements,
  openSettlement,
  carryOnSettlement,
  decideSettlement,
});
export type BureauRouter = typeof bureauRouter;
