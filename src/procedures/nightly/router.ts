/** The nightly door: the timer's, and nobody else's. */
import { router } from '../base';
import { run } from './run';

export const nightlyRouter = router({ run });
export type NightlyRouter = typeof nightlyRouter;
