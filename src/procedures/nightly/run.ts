import { lastOverdue } from '@domain/ledger';
import { windowOf } from '@kernel/code-window';
import { addDays, startOfDay } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import type { Db } from '@store/port';
import { expireLots } from '@store/queries/ledger';
import { accountsWithDueLots, firstUnsealedDay, sealDay, sealsOf } from '@store/queries/nightly';
import { overdueClaims } from '@store/queries/photo-claim';
import { duePictures, forgetPicture } from '@store/queries/picture';
import { overdueQuestions } from '@store/queries/question';
import { forgetAnswered } from '@store/queries/request';
import { forgetOldRuns } from '@store/queries/shown-code';
import { timer } from '../audiences';
import type { Reading } from '../context';
import { dayText } from '../fields';
import { lapseOverdue } from '../lapse';
import { forgetBenefitCodes } from './forget-benefit-codes';
import { endOverdueJoins, forgetQuiz } from './see-to-learning';
import { forgetMeterLines } from './forget-meter-lines';
import { forgetWrongTries } from './forget-wrong-tries';
import { reconcileNight } from './reconcile-night';
import { drawRechecks, endUnansweredClaims, forgetLapsedCodes } from './see-to-claims';

const accountsAtOnce = 200;
/** The most days one run seals, should the timer have been off for long. */
const sealedDaysMax = 400;

/** A phone sends again within minutes; an answer this old is asked for by nobody. */
const answersKeptDays = 30;
const requestsAtOnce = 1_000;

const forgetOldAnswers = async ({ db, now }: Reading): Promise<number> => {
  const before = new Date(now.getTime() - answersKeptDays * 86_400_000);
  let forgotten = 0;
  for (;;) {
    const gone = await db.transaction((tx) =>
      forgetAnswered(tx, { before, limit: requestsAtOnce }),
    );
    forgotten += gone;
    if (gone < requestsAtOnce) return forgotten;
  }
};

const picturesAtOnce = 200;

/** Deletes the pictures whose time has passed: the bytes first, so that none stays without its row. */
const forgetPictures = async ({ db, pictures, today, now }: Reading): Promise<number> => {
  if (pictures === null) return 0;
  let forgotten = 0;
  for (;;) {
    const due = await duePictures(db, today, picturesAtOnce);
    for (const picture of due) {
      await pictures.remove(picture.id);
      await forgetPicture(db, picture, now);
    }
    forgotten += due.length;
    if (due.length < picturesAtOnce) return forgotten;
  }
};

const expireAll = async ({ db, today, now }: Reading): Promise<number> => {
  let lines = 0;
  for (;;) {
    const accounts = await accountsWithDueLots(db, today, accountsAtOnce);
    for (const account of accounts) {
      lines += await db.transaction((tx) => expireLots(tx, account, today, now));
    }
    if (accounts.length < accountsAtOnce) return lines;
  }
};

const sealUntil = async (db: Db, last: string, now: Date): Promise<number> => {
  for (let sealed = 0; sealed < sealedDaysMax; sealed += 1) {
    const day = await firstUnsealedDay(db);
    if (day === null || day > last) return sealed;
    await db.transaction((tx) => sealDay(tx, day, now));
  }
  return sealedDaysMax;
};

/**
 * The night after `day`: reservations past their deadline lapse, lots past their day expire, every
 * day up to `day` is sealed, claims that nobody answered or counted end, some that were approved are drawn to be
 * looked at again, old codes, wrong tries and pictures are forgotten, and the books are reconciled where they
 * changed, once a week all of them. Broken off anywhere and run again, it ends in the same state: each
 * step is keyed by what it does.
 */
export const run = timer.task(
  {
    summary: 'Lapses, expires, seals and reconciles; safe to run again.',
    refusals: ['INPUT_INVALID'],
    input: { day: dayText },
  },
  async (desk, input) => {
    if (input.day > addDays(desk.today, -1)) return refuse('INPUT_INVALID', { field: '日期' });
    const lapsed = await lapseOverdue(desk);
    const expired = await expireAll(desk);
    const sealed = await sealUntil(desk.db, input.day, desk.now);
    await desk.db.transaction((tx) => forgetOldRuns(tx, windowOf(desk.now)));
    const unanswered = (await endUnansweredClaims(desk)) + (await endOverdueJoins(desk));
    const rechecks = await drawRechecks(desk);
    await forgetLapsedCodes(desk);
    await forgetBenefitCodes(desk);
    await forgetWrongTries(desk);
    const forgotten = await forgetOldAnswers(desk);
    const pictures = await forgetPictures(desk);
    await forgetMeterLines(desk);
    await forgetQuiz(desk);
    const { wrong, all } = await reconcileNight({ db: desk.db, day: input.day, now: desk.now });
    const madeBefore = startOfDay(addDays(lastOverdue(desk.today), 1));
    const [seal] = await sealsOf(desk.db, { offset: 0, limit: 1 });
    return accept({
      lapsed,
      expired,
      sealed,
      unanswered,
      rechecks,
      overdueClaims: await overdueClaims(desk.db, desk.today, madeBefore),
      overdueQuestions: await overdueQuestions(desk.db, desk.today),
      forgotten,
      pictures,
      root: seal?.root ?? null,
      wrong,
      all,
    });
  },
);
