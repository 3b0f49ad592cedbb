import { bureauRouter } from '@procedures/bureau/router';
import { openDoor } from '../open-door';

export const main = openDoor(bureauRouter);
