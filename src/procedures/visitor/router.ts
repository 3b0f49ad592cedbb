/** What anyone may read, signed in or not. */
import { router } from '../base';
import { benchmark } from './benchmark';
import { benchmarkKinds } from './benchmark-kinds';
import { benchmarks } from './benchmarks';
import { checkPage } from './check-page';
import { consentText } from './consent-text';
import { districts } from './districts';
import { homeTips } from './home-tips';
import { keepPicture } from './keep-picture';
import { places } from './places';
import { programme } from './programme';
import { reportLeak } from './report-leak';
import { rulebook } from './rulebook';
import { shelf } from './shelf';
import { spot } from './spot';
import { spots } from './spots';
import { checkStatement } from './check-statement';

export const visitorRouter = router({
  places,
  districts,
  shelf,
  rulebook,
  spots,
  spot,
  homeTips,
  benchmarkKinds,
  benchmarks,
  benchmark,
  programme,
  consentText,
  checkPage,
  keepPicture,
  reportLeak,
  checkStatement,
});

export type VisitorRouter = typeof visitorRouter;
