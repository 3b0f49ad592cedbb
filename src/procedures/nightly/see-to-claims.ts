/** Claims with pictures by night: what nobody answered ends, codes are forgotten, and some are drawn. */
import { answerDays, drawnBecause, pairDays, recheckWorkingDays } from '@domain/photo-claim';
import { workingDaysLater } from '@domain/ledger';
import { deleteAfterDecision } from '@domain/picture';
import { addDays } from '@kernel/day';
import type { ClaimId } from '@kernel/ids';
import { closeClaim, findClaim } from '@store/queries/earning';
import {
  endClaimPictures,
  findPhotoClaim,
  insertClaimStep,
  unansweredSince,
} from '@store/queries/photo-claim';
import { forgetCodes } from '@store/queries/photo-code';
import {
  insertRecheck,
  officeForRecheck,
  setDraw,
  undrawnClaims,
  type Undrawn,
} from '@store/queries/recheck';
import type { Reading } from '../context';

const atOnce = 200;
const dayMs = 86_400_000;
const unansweredWords = `请你补充，${String(answerDays)} 天没有回`;

const endUnanswered = ({ db, today, now }: Reading, id: ClaimId): Promise<void> =>
  db.transaction(async (tx) => {
    const claim = await findClaim(tx, id, true);
    const photo = await findPhotoClaim(tx, id);
    // The household answered or took it back while the list was read.
    if (claim?.status !== 'waiting' || photo?.awaits !== 'household') return;
    const end = { id, status: 'declined', entrySeq: null, by: 'system', at: now } as const;
    await closeClaim(tx, { ...end, reason: unansweredWords });
    await endClaimPictures(tx, id, deleteAfterDecision(today));
    const step = { claim: id, kind: 'declined', person: null, office: null, at: now } as const;
    await insertClaimStep(tx, { ...step, note: unansweredWords });
  });

/** Declines what the household left unanswered; answers how many. */
export const endUnansweredClaims = async (desk: Reading): Promise<number> => {
  const before = new Date(desk.now.getTime() - answerDays * dayMs);
  let ended = 0;
  for (;;) {
    const found = await unansweredSince(desk.db, before, atOnce);
    for (const { claim } of found) await endUnanswered(desk, claim);
    ended += found.length;
    if (found.length < atOnce) return ended;
  }
};

/** Forgets codes that lapsed unused a day ago. */
export const forgetLapsedCodes = async ({ db, now }: Reading): Promise<void> => {
  const before = new Date(now.getTime() - dayMs);
  for (;;) {
    const gone = await db.transaction((tx) => forgetCodes(tx, before, atOnce));
    if (gone < atOnce) return;
  }
};

/** Whether it could be drawn: not where no other office has anybody who could look. */
const drawOne = (desk: Reading, { claim, office, draw, approvals }: Undrawn) =>
  desk.db.transaction(async (tx): Promise<'drawn' | 'not drawn' | 'nobody'> => {
    const other = await officeForRecheck(tx, { claim, office, day: desk.today });
    if (other === null) return 'nobody';
    await setDraw(tx, claim, draw);
    const because = drawnBecause({ draw, approvals });
    if (because === null) return 'not drawn';
    const dueDay = workingDaysLater(desk.today, recheckWorkingDays);
    await insertRecheck(tx, { claim, because, office: other, dueDay, at: desk.now });
    return 'drawn';
  });

/** Draws out of the sealed days what another office looks at again; answers how many. */
export const drawRechecks = async (desk: Reading): Promise<number> => {
  const since = addDays(desk.today, -pairDays);
  let drawn = 0;
  for (;;) {
    const found = await undrawnClaims(desk.db, since, atOnce);
    const results: string[] = [];
    for (const each of found) results.push(await drawOne(desk, each));
    drawn += results.filter((result) => result === 'drawn').length;
    // Where nobody can look they stay for another night; asking again now would not end.
    if (found.length < atOnce || results.includes('nobody')) return drawn;
  }
};
