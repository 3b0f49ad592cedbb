/** A billing period, chunk after chunk; memory and locks stay those of one chunk. */
import type { Db } from '@store/port';
import {
  countBilled,
  settleChunk,
  type Chunk,
  type ChunkPage,
  type Settlement,
} from '@store/queries/settle';

/** Households a transaction settles: large enough to pay for its commit, small enough to be locked. */
export const householdsAtOnce = 2_000;

export type SettleProgress = { readonly looked: number; readonly of: number };

/** Answers how many households were given points; those that had them already do not count. */
export const settle = async (
  db: Db,
  settlement: Settlement,
  onProgress: (progress: SettleProgress) => void = () => undefined,
): Promise<number> => {
  const billed = await countBilled(db, settlement.month);
  const settleNext = (page: ChunkPage): Promise<Chunk> =>
    db.transaction((tx) => settleChunk(tx, settlement, page));
  let settled = 0;
  let looked = 0;
  let after: string | null = '';
  while (after !== null) {
    const chunk: Chunk = await settleNext({ after, limit: householdsAtOnce });
    settled += chunk.settled;
    after = chunk.last;
    looked = after === null ? billed : Math.min(looked + householdsAtOnce, billed);
    onProgress({ looked, of: billed });
  }
  return settled;
};
