import { router } from '../base';

export const visitorRouter = router({});
