/**
 * The ledger's rules beside its tables: who may undo a line, and when.
 *
 * 1. Nothing is edited: what was wrong is reversed by a line of its own, at most once.
 * 2. Policy when a reversed earning was partly spent: it is taken from its own lot, then from the
 *    oldest, and what is still missing leaves the balance below zero; the next earnings make it
 *    good first. It is never a debt, and nothing can be exchanged until then. What has expired of the
 *    earning is not taken again; when all of it has, the reversal is a line of no points.
 * 3. The one who posted may undo alone for ten minutes; after that two people, with a reason.
 * 4. Sealed days can be verified from an export alone, by anyone who has sha256.
 */
export {
  decideReversible,
  decideSecondPerson,
  decideUndo,
  undoableUntil,
  undoMinutes,
} from './decide-undo';
export type { UndoableLine } from './decide-undo';
export type { SealFinding, Verified } from './seal-finding';
export { exportFormat, hashedColumns, readExportRecord } from './seal-records';
export type { ExportRecord } from './seal-records';
export type { Hashing } from './verify-day';
export { verifySeal } from './verify-seal';
export { answerWorkingDays, claimDueDay, lastOverdue, workingDaysLater } from './working-days';
export { reversalTitle } from './reversal-title';
