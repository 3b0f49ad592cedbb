import { router } from '../base';

export const officeRouter = router({});
