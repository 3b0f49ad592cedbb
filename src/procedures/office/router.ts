/** The office door: what staff do for households at their desk. */
import { router } from '../base';
import { answerQuestion } from './answer-question';
import { askReversal } from './ask-reversal';
import { decideClaim } from './decide-claim';
import { decideReversal } from './decide-reversal';
import { post } from './post';
import { rules } from './rules';
import { undo } from './undo';

export const officeRouter = router({
  rules,
  post,
  undo,
  askReversal,
  decideReversal,
  decideClaim,
  answerQuestion,
});
export type OfficeRouter = typeof officeRouter;
