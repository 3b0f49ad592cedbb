/** Litres are whole numbers; cubic metres (吨) appear on the screen only. */
export type Litres = number & { readonly litres: unique symbol };

/** Brands a whole number of litres, 0 to 1,000,000 m³. */
export const litres = (value: number): Litres => {
  if (!Number.isSafeInteger(value) || value < 0 || value > 1_000_000_000) {
    throw new RangeError(`not litres: ${String(value)}`);
  }
  return value as Litres;
};

/** Cubic metres for the screen, one decimal at most: 12000 → `12`, 12500 → `12.5`. */
export const cubicMetres = (value: Litres): string => String(Math.round(value / 100) / 10);

/** One household bucket is counted as ten litres; the page says so. */
export const bucketLitres = 10;
/** Whole buckets, to the nearest: 204 → 20, 205 → 21. */
export const bucketsOf = (value: number): number => Math.round(value / bucketLitres);
/** The most buckets a day that a goal may name: 2 m³. */
export const goalBucketsMost = 200;
