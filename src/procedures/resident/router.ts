/** The resident door: what people ask for themselves and their household. */
import { router } from '../base';
import { acknowledgeLapsed } from './acknowledge-lapsed';
import { addFixture } from './add-fixture';
import { answerBills } from './answer-bills';
import { askAboutLine } from './ask-about-line';
import { cancelReservation } from './cancel-reservation';
import { checkReading } from './check-reading';
import { answerQuiz } from './answer-quiz';
import { bookQuiz } from './book-quiz';
import { classTask } from './class-task';
import { joinClassTask } from './join-class-task';
import { quiz } from './quiz';
import { answerClaim } from './answer-claim';
import { askAnswerCode } from './ask-answer-code';
import { askClaimCode } from './ask-claim-code';
import { claim } from './claim';
import { claimPicture } from './claim-picture';
import { keepClaimPicture } from './keep-claim-picture';
import { photoActs } from './photo-acts';
import { sendClaim } from './send-claim';
import { takeBackClaim } from './take-back-claim';
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
import { myReports } from './my-reports';
import { meter } from './meter';
import { openHousehold } from './open-household';
import { passbook } from './passbook';
import { printPage } from './print-page';
import { readScan } from './read-scan';
import { removeFixture } from './remove-fixture';
import { reportPicture } from './report-picture';
import { reservations } from './reservations';
import { reserve } from './reserve';
import { scan } from './scan';
import { setCalled } from './set-called';
import { shelf } from './shelf';
import { showCode } from './show-code';
import { takePost } from './take-post';
import { waterReport } from './water-report';
import { typeReading } from './type-reading';
import { withdrawConsent } from './withdraw-consent';
import { creditLine } from './credit-line';
import { askAboutCredit } from './ask-about-credit';
import { letter } from './letter';
import { benefit } from './benefit';
import { showBenefit } from './show-benefit';
import { reportPlace } from './report-place';
import { placeCode } from './place-code';
import { useHere } from './use-here';
import { statements } from './statements';
import { giveStatement } from './give-statement';
import { withdrawStatement } from './withdraw-statement';

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
  photoActs,
  askClaimCode,
  keepClaimPicture,
  sendClaim,
  claim,
  claimPicture,
  askAnswerCode,
  answerClaim,
  takeBackClaim,
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
  myReports,
  reportPicture,
  meter,
  checkReading,
  typeReading,
  answerBills,
  creditLine,
  askAboutCredit,
  letter,
  benefit,
  showBenefit,
  reportPlace,
  placeCode,
  useHere,
  statements,
  giveStatement,
  withdrawStatement,
  classTask,
  joinClassTask,
  quiz,
  answerQuiz,
  bookQuiz,
});
export type ResidentRouter = typeof residentRouter;
