import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** How long the one who posted a line may take it back alone. */
export const undoMinutes = 10;

/** A line as far as undoing it is concerned. */
export type UndoableLine = {
  readonly kind: 'earn' | 'spend' | 'expire' | 'adjust' | 'reverse';
  readonly actor: string;
  readonly writtenAt: Date;
  readonly undone: boolean;
};

/** Whether a line can be reversed at all: an earning or a spending, not undone before. */
export const decideReversible = (line: UndoableLine): Reply<null> => {
  if (line.undone) return refuse('ALREADY_REVERSED');
  return line.kind === 'earn' || line.kind === 'spend' ? accept(null) : refuse('NOT_REVERSIBLE');
};

export const undoableUntil = (writtenAt: Date): Date =>
  new Date(writtenAt.getTime() + undoMinutes * 60_000);

/** Whether `actor` may take the line back alone, now. Later it needs a reason and a second person. */
export const decideUndo = (line: UndoableLine, actor: string, now: Date): Reply<null> => {
  const reversible = decideReversible(line);
  if (!reversible.ok) return reversible;
  if (line.actor !== actor) return refuse('UNDO_NOT_YOURS');
  return now > undoableUntil(line.writtenAt) ? refuse('UNDO_TOO_LATE') : accept(null);
};

/** Whether this person may decide a reversal that `askedBy` asked for: never the same one. */
export const decideSecondPerson = (askedBy: string, decider: string): Reply<null> =>
  askedBy === decider ? refuse('SECOND_PERSON_NEEDED') : accept(null);
