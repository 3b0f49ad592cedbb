import { residentRouter } from '@procedures/resident/router';
import { openDoor } from '../open-door';

export const main = openDoor(residentRouter);
