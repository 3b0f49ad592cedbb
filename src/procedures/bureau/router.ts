/** The bureau door: what the water bureau and its auditors read. */
import { router } from '../base';
import { figures } from './figures';
import { reconcile } from './reconcile';
import { seals } from './seals';

export const bureauRouter = router({ seals, figures, reconcile });
export type BureauRouter = typeof bureauRouter;
