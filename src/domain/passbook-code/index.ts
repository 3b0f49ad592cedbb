/**
 * The passbook code a phone shows: twelve digits, read by eye, by voice or by camera.
 *
 * 1. Six digits find the run, six are signed for one household and one window of 30 s.
 * 2. It counts in its window and one on either side; at the counter two minutes longer.
 * 3. A run dies as a whole on its first use.
 * Why a run: the phone shows the next windows without a network, until the run ends.
 */
export { digitsOf, handleOf, liveRunsMax, signedText } from './code-digits';
export { counterWindows, decideShown, graceWindows } from './decide-shown';
export type { ShownRun } from './decide-shown';
