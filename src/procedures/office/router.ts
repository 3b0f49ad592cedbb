/** The office door: what staff do for households at their desk. */
import { router } from '../base';
import { activities } from './activities';
import { activityScreen } from './activity-screen';
import { addFixture } from './add-fixture';
import { answerQuestion } from './answer-question';
import { askReversal } from './ask-reversal';
import { assignReport } from './assign-report';
import { blockCard } from './block-card';
import { blockedCards } from './blocked-cards';
import { classTask } from './class-task';
import { classTasks } from './class-tasks';
import { classWaiting } from './class-waiting';
import { closeReport } from './close-report';
import { collect } from './collect';
import { countClass } from './count-class';
import { countStock } from './count-stock';
import { dayLines } from './day-lines';
import { decideArchive } from './decide-archive';
import { askMore } from './ask-more';
import { claim } from './claim';
import { claimPicture } from './claim-picture';
import { decideRecheck } from './decide-recheck';
import { rechecks } from './rechecks';
import { stepAside } from './step-aside';
import { decideClaim } from './decide-claim';
import { decideClassJoin } from './decide-class-join';
import { decideLate } from './decide-late';
import { decideReversal } from './decide-reversal';
import { desk } from './desk';
import { endActivity } from './end-activity';
import { exportDay } from './export-day';
import { findHouseholds } from './find-households';
import { fixReport } from './fix-report';
import { inviteMember } from './invite-member';
import { issueCard } from './issue-card';
import { joinReport } from './join-report';
import { keepPicture } from './keep-picture';
import { lateList } from './late-list';
import { leakReport } from './leak-report';
import { leakReports } from './leak-reports';
import { nameLate } from './name-late';
import { openActivity } from './open-activity';
import { openClassTask } from './open-class-task';
import { openArchive } from './open-archive';
import { openCard } from './open-card';
import { post } from './post';
import { postByTwo } from './post-by-two';
import { postSlip } from './post-slip';
import { printPage } from './print-page';
import { printSlips } from './print-slips';
import { readCode } from './read-code';
import { receiveStock } from './receive-stock';
import { readSlip } from './read-slip';
import { redeem } from './redeem';
import { rejectReport } from './reject-report';
import { replaceCard } from './replace-card';
import { reportPicture } from './report-picture';
import { rules } from './rules';
import { slipBlock } from './slip-block';
import { slipBlocks } from './slip-blocks';
import { stock } from './stock';
import { stockMoves } from './stock-moves';
import { undo } from './undo';
import { voidSlips } from './void-slips';
import { worklist } from './worklist';
import { writeBillConsent } from './write-bill-consent';
import { writeOffStock } from './write-off-stock';
import { objection } from './objection';
import { decideCorrection } from './decide-correction';
import { noteQuestion } from './note-question';
import { letter } from './letter';
import { letters } from './letters';
import { readBenefit } from './read-benefit';
import { useBenefit } from './use-benefit';

export const officeRouter = router({
  rules,
  post,
  undo,
  askReversal,
  decideReversal,
  claim,
  claimPicture,
  decideClaim,
  askMore,
  stepAside,
  rechecks,
  decideRecheck,
  answerQuestion,
  desk,
  readCode,
  collect,
  redeem,
  stock,
  receiveStock,
  countStock,
  writeOffStock,
  writeBillConsent,
  stockMoves,
  worklist,
  dayLines,
  exportDay,
  printPage,
  findHouseholds,
  openCard,
  openArchive,
  addFixture,
  inviteMember,
  decideArchive,
  issueCard,
  blockCard,
  blockedCards,
  replaceCard,
  keepPicture,
  leakReports,
  leakReport,
  reportPicture,
  assignReport,
  fixReport,
  closeReport,
  rejectReport,
  joinReport,
  activities,
  openActivity,
  activityScreen,
  endActivity,
  nameLate,
  lateList,
  decideLate,
  objection,
  decideCorrection,
  noteQuestion,
  letter,
  letters,
  readBenefit,
  useBenefit,
  classTasks,
  openClassTask,
  classTask,
  countClass,
  classWaiting,
  decideClassJoin,
  slipBlocks,
  slipBlock,
  printSlips,
  voidSlips,
  readSlip,
  postByTwo,
  postSlip,
});
export type OfficeRouter = typeof officeRouter;
