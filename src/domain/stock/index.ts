/**
 * Stock: what an office has of each item.
 *
 * 1. Every change is a move with a reason and a name; the moves of a shelf add up to it.
 * 2. Nothing goes below zero, and what is set aside for pick-up is nobody else's.
 * 3. Goods that come back broken are counted apart, never put on the shelf again.
 */
export { decideCount, decideReceive, decideWriteOff, isLow, piecesMax } from './decide-stock';
export type { Shelf } from './decide-stock';
