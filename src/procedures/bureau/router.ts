/** The bureau door: what the water bureau and its auditors read, and who it appoints. */
import { router } from '../base';
import { appoint } from './appoint';
import { dropMeterFile } from './drop-meter-file';
import { endPost } from './end-post';
import { figures } from './figures';
import { matchNumber } from './match-number';
import { meterFileFaults } from './meter-file-faults';
import { meterFiles } from './meter-files';
import { meterTemplate } from './meter-template';
import { officeStaff } from './office-staff';
import { offices } from './offices';
import { openMeterFile } from './open-meter-file';
import { reconcile } from './reconcile';
import { registerOffice } from './register-office';
import { seals } from './seals';
import { sendMeterPart } from './send-meter-part';
import { settlePeriod } from './settle-period';
import { takeMeterFile } from './take-meter-file';
import { unmatchedNumbers } from './unmatched-numbers';

export const bureauRouter = router({
  seals,
  figures,
  reconcile,
  offices,
  registerOffice,
  officeStaff,
  appoint,
  endPost,
  settlePeriod,
  meterTemplate,
  openMeterFile,
  sendMeterPart,
  takeMeterFile,
  dropMeterFile,
  meterFiles,
  meterFileFaults,
  unmatchedNumbers,
  matchNumber,
});
export type BureauRouter = typeof bureauRouter;
