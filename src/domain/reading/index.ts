/**
 * Readings that a household types: held against the one before, never rejected for being odd.
 *
 * 1. Only what was really read is a base: an estimated month is passed over (facts.md 4.3).
 * 2. A register that goes past its last digit counts on; a new meter begins at 0.
 * 3. What is odd waits for somebody who looks; what is not counts at once.
 * 4. No use is below zero, and none is made up: where it is not known it is null.
 */
export {
  decideReading,
  digitsMax,
  digitsMin,
  digitsUsual,
  mostLitres,
  registerOf,
} from './decide-reading';
export type { Decided, Known, Oddity, Typed } from './decide-reading';
export { readingWords } from './reading-words';
