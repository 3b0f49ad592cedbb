/** The bureau door: what the water bureau and its auditors read, and who it appoints. */
import { router } from '../base';
import { appoint } from './appoint';
import { endPost } from './end-post';
import { figures } from './figures';
import { officeStaff } from './office-staff';
import { offices } from './offices';
import { reconcile } from './reconcile';
import { reconciled } from './reconciled';
import { registerOffice } from './register-office';
import { seals } from './seals';
import { settlePeriod } from './settle-period';

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
});
export type BureauRouter = typeof bureauRouter;
