/** Undoing a line, by its poster within ten minutes or later by two people: the same steps. */
import { decideReversible, reversalTitle } from '@domain/ledger';
import type { Day } from '@kernel/day';
import type { OfficeId, PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Tx } from '@store/port';
import { correctCredit } from '@store/queries/credit';
import { closeClaim, findClaim } from '@store/queries/earning';
import { reverse, type Written } from '@store/queries/ledger';
import {
  returnRedemption,
  returnToStock,
  type Goods,
  type PostedLine,
} from '@store/queries/posting';

export type Reversing = {
  readonly line: PostedLine;
  readonly reason: string;
  readonly goods: Goods;
  readonly by: PersonId;
  readonly office: OfficeId;
  /** Unguessable and new; names the stock move when a piece comes back. */
  readonly move: string;
  readonly today: Day;
  readonly now: Date;
};

const undoClaim = async (tx: Tx, asked: Reversing): Promise<void> => {
  const claim = await findClaim(tx, asked.line.sourceId, true);
  if (claim === null) throw new Error(`line ${String(asked.line.seq)} has no claim behind it`);
  const { reason, by, now: at, today: day } = asked;
  await closeClaim(tx, {
    id: claim.id,
    status: 'reversed',
    entrySeq: claim.entrySeq,
    reason,
    by,
    at,
  });
  await correctCredit(tx, claim.id, { reason, day, at });
};

const undoRedemption = async (tx: Tx, asked: Reversing, written: Written): Promise<void> => {
  const id = asked.line.sourceId;
  const { account } = asked.line;
  const back = await returnRedemption(tx, { id, account, returnSeq: written.seq, at: asked.now });
  if (back === null) throw new Error(`redemption ${id} had ended before its line was reversed`);
  const { goods, move, by: actor, now: at, today: day } = asked;
  await returnToStock(tx, { ...back, goods, redemption: id, move, actor, at, day });
};

/**
 * Writes the reversing line and undoes what stood behind the first: the claim and its credit, or
 * the redemption and its piece of stock. The account must be locked.
 */
export const reverseLine = async (tx: Tx, asked: Reversing): Promise<Reply<Written>> => {
  const { line } = asked;
  const reversible = decideReversible(line);
  if (!reversible.ok) return reversible;
  const written = await reverse(
    tx,
    {
      account: line.account,
      source: { kind: 'entry', id: String(line.seq) },
      title: reversalTitle(line.title),
      reason: asked.reason,
      actor: asked.by,
      place: asked.office,
      key: `reverse:${String(line.seq)}`,
      eventDay: asked.today,
      writtenAt: asked.now,
    },
    line.seq,
  );
  if (written === null) return refuse('ALREADY_REVERSED');
  if (line.sourceKind === 'claim') await undoClaim(tx, asked);
  if (line.sourceKind === 'redemption') await undoRedemption(tx, asked, written);
  return accept(written);
};
