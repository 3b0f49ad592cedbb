import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';

/** What an office has of an item: on the shelf, set aside for pick-up, and broken. */
export type Shelf = {
  readonly available: number;
  readonly reserved: number;
  readonly damaged: number;
};

/** The most pieces one act may move, so that a slip of the hand stays small. */
export const piecesMax = 1_000;

const withinLimit = (pieces: number): Reply<null> =>
  pieces > piecesMax ? refuse('STOCK_LIMIT', { limit: piecesMax }) : accept(null);

/** Pieces that came in. */
export const decideReceive = (quantity: number): Reply<number> => {
  const allowed = withinLimit(quantity);
  return allowed.ok ? accept(quantity) : allowed;
};

/** What a count changes: the pieces on the shelf, those set aside for pick-up not among them. */
export const decideCount = (shelf: Shelf, counted: number): Reply<number> => {
  const change = counted - shelf.available;
  const allowed = withinLimit(Math.abs(change));
  return allowed.ok ? accept(change) : allowed;
};

/** Pieces that are broken or lost; what is set aside for pick-up cannot be written off. */
export const decideWriteOff = (shelf: Shelf, quantity: number): Reply<number> => {
  if (quantity > shelf.available) return refuse('STOCK_SHORT');
  const allowed = withinLimit(quantity);
  return allowed.ok ? accept(-quantity) : allowed;
};

export const isLow = (available: number, lowAt: number): boolean => available <= lowAt;
