/**
 * Bills: what the water company's file says of a meter and a period.
 *
 * 1. A row is a whole line or none; whatever is wrong with it is told with what was expected.
 * 2. Numbers of customers and meters are texts: their leading zeros are theirs.
 * 3. Usage agrees with the two values of the register, unless the period was estimated or the meter
 *    exchanged (facts.md 4.3: a meter is a serial with a start and an end, never one counter).
 */
export { fieldTitles, isSample, meterFields, readHeader } from './meter-line';
export type { MeterColumns, MeterField, MeterLine } from './meter-line';
export { problemWords } from './problems';
export type { Problem, ProblemCode } from './problems';
export { readLine } from './read-line';
