/** The resident door: what people ask for themselves and their household. */
import { router } from '../base';
import { acknowledgeLapsed } from './acknowledge-lapsed';
import { addFixture } from './add-fixture';
import { askAboutLine } from './ask-about-line';
import { cancelReservation } from './cancel-reservation';
import { claims } from './claims';
import { chooseReport } from './choose-report';
import { creditBook } from './credit-book';
import { editHousehold } from './edit-household';
import { entry } from './entry';
import { eraseMe } from './erase-me';
import { exportMine } from './export-mine';
import { giveConsent } from './give-consent';
import { handOverHeadship } from './hand-over-headship';
import { home } from './home';
import { household } from './household';
import { inviteMember } from './invite-member';
import { joinHousehold } from './join-household';
import { leaveHousehold } from './leave-household';
import { looks } from './looks';
import { me } from './me';
import { openHousehold } from './open-household';
import { passbook } from './passbook';
import { printPage } from './print-page';
import { readScan } from './read-scan';
import { removeFixture } from './remove-fixture';
import { reservations } from './reservations';
import { reserve } from './reserve';
import { scan } from './scan';
import { setCalled } from './set-called';
import { shelf } from './shelf';
import { showCode } from './show-code';
import { takePost } from './take-post';
import { waterReport } from './water-report';
import { withdrawConsent } from './withdraw-consent';

export const residentRouter = router({
  me,
  giveConsent,
  withdrawConsent,
  setCalled,
  household,
  openHousehold,
  editHousehold,
  addFixture,
  removeFixture,
  inviteMember,
  joinHousehold,
  takePost,
  leaveHousehold,
  handOverHeadship,
  looks,
  exportMine,
  eraseMe,
  readScan,
  passbook,
  entry,
  askAboutLine,
  scan,
  claims,
  creditBook,
  showCode,
  shelf,
  reserve,
  cancelReservation,
  reservations,
  acknowledgeLapsed,
  home,
  printPage,
  waterReport,
  chooseReport,
});
export type ResidentRouter = typeof residentRouter;
