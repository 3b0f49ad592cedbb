import { officeRouter } from '@procedures/office/router';
import { openDoor } from '../open-door';

export const main = openDoor(officeRouter);
