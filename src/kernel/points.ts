/** Points are whole and never negative; the direction stands in the entry (ledger.md). */
export type Points = number & { readonly points: unique symbol };

/** The most that one line may move, so that a slip of the hand stays small. */
export const pointsMax = 1_000_000;

/** Brands a whole number 0..pointsMax; anything else is a defect of the caller. */
export const points = (value: number): Points => {
  if (!Number.isSafeInteger(value) || value < 0 || value > pointsMax) {
    throw new RangeError(`not points: ${String(value)}`);
  }
  return value as Points;
};
