export type Level = {
  readonly id: string;
  readonly name: string;
  readonly fromCredit: number;
};

/** The highest level a balance has reached; levels in any order, one of them from 0. */
export const levelOf = (levels: readonly Level[], balance: number): Level | null =>
  levels
    .filter((level) => level.fromCredit <= balance)
    .reduce<Level | null>(
      (best, level) => (best === null || level.fromCredit > best.fromCredit ? level : best),
      null,
    );

/** The next level and what is missing to it; null at the top. */
export const nextLevel = (
  levels: readonly Level[],
  balance: number,
): { readonly name: string; readonly missing: number } | null => {
  const above = levels
    .filter((level) => level.fromCredit > balance)
    .sort((one, other) => one.fromCredit - other.fromCredit)[0];
  return above === undefined ? null : { name: above.name, missing: above.fromCredit - balance };
};
