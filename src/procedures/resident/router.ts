/** The resident door: what people ask for themselves and their household. */
import { router } from '../base';
import { askAboutLine } from './ask-about-line';
import { claims } from './claims';
import { creditBook } from './credit-book';
import { entry } from './entry';
import { passbook } from './passbook';
import { readScan } from './read-scan';
import { scan } from './scan';

export const residentRouter = router({
  readScan,
  passbook,
  entry,
  askAboutLine,
  scan,
  claims,
  creditBook,
});
export type ResidentRouter = typeof residentRouter;
