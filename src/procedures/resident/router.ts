/** The resident door: what people ask for themselves and their household. */
import { router } from '../base';
import { acknowledgeLapsed } from './acknowledge-lapsed';
import { askAboutLine } from './ask-about-line';
import { cancelReservation } from './cancel-reservation';
import { claims } from './claims';
import { creditBook } from './credit-book';
import { entry } from './entry';
import { home } from './home';
import { passbook } from './passbook';
import { printPage } from './print-page';
import { readScan } from './read-scan';
import { reservations } from './reservations';
import { reserve } from './reserve';
import { scan } from './scan';
import { shelf } from './shelf';
import { showCode } from './show-code';

export const residentRouter = router({
  readScan,
  passbook,
  entry,
  askAboutLine,
  scan,
  claims,
  creditBook,
  showCode,
  shelf,
  reserve,
  cancelReservation,
  reservations,
  acknowledgeLapsed,
  home,
  printPage,
});
export type ResidentRouter = typeof residentRouter;
