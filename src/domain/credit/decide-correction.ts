import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** The most one line of credit can come to: as much as a rule may give. */
export const correctionMax = 1000;

/** A line as far as correcting it goes. */
export type CorrectedLine = {
  /** What the act came to so far: the line and all that it corrects, before it. */
  readonly total: number;
  /** A later line corrects this one already. */
  readonly isCorrected: boolean;
};

/**
 * What a correcting line must move so that the act comes to `shouldBe` (0 to 1,000): never nothing.
 * Since an act never comes to less than 0, the book never falls below zero by it.
 */
export const decideCorrection = (line: CorrectedLine, shouldBe: number): Reply<number> => {
  if (line.isCorrected) return refuse('CREDIT_CORRECTED');
  return shouldBe === line.total ? refuse('CORRECTION_SAME') : accept(shouldBe - line.total);
};
