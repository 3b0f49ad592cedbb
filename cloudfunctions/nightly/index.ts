import { nightlyRouter } from '@procedures/nightly/router';
import { openNightlyDoor } from '../open-nightly-door';

export const main = openNightlyDoor(nightlyRouter);
