/**
 * Activities: who is there scans the code on the host's screen, which changes.
 *
 * 1. The QR holds the activity's code and six digits of its window of 30 s; the six alone may be
 *    typed. They are a keyed hash, so that nobody makes them who is not there.
 * 2. Digits count in their window, a few seconds after it, and a moment before it (clocks differ).
 * 3. A household is counted once an activity, within the head count and the activity's time.
 * 4. Late list: named by hand with a reason, within the head count; after the day it waits for a
 *    second person, after thirty days it is refused (features.md sections 6.11 and 7).
 */
export {
  checkInText,
  knownWindows,
  readActionBody,
  timelyWindows,
  type PointedAct,
} from './check-in-code';
export { chooseTyped, decideAttend, decideDigits, type TimedActivity } from './decide-check-in';
export { decideLate, decideLateList, lateDays } from './decide-late';
export { activityDaysAhead, decideOpening } from './decide-opening';
export { callsPerActivity, drawnFor } from './draw-calls';
