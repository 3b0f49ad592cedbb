import { visitorRouter } from '@procedures/visitor/router';
import { openDoor } from '../open-door';

export const main = openDoor(visitorRouter);
