import { router } from '../base';

export const bureauRouter = router({});
