import { router } from '../base';

export const residentRouter = router({});
