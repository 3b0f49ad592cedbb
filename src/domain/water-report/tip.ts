/** What a tip is about: a fixture of the house, or the archive when it lists none. */
export const tips = [
  'shower',
  'toilet',
  'tap',
  'dishwasher',
  'washer',
  'purifier',
  'barrel',
  'archive',
] as const;
export type Tip = (typeof tips)[number];
export type Fixture = { readonly kind: string; readonly grade: number | null };

/**
 * Per cent of home use that runs through each: 《中国水利》2024 年第 4 期, as reprinted (shares only).
 * What has no share stands last, in the order of the list.
 */
const shares: Partial<Readonly<Record<Tip, number>>> = {
  shower: 36,
  toilet: 28,
  tap: 16,
  dishwasher: 10,
  washer: 9,
};

/** What is left to gain: a fixture of grade 1 saves by itself; an unknown grade is taken as 3. */
const gainOf = (grade: number | null): number => Math.min(grade ?? 3, 3) / 3;

/** The tips that fit the household's own fixtures, the most water first; `archive` when none fits. */
export const rankTips = (fixtures: readonly Fixture[]): readonly Tip[] => {
  const scored = tips.flatMap((tip) => {
    const own = fixtures.filter(({ kind }) => kind === tip);
    if (own.length === 0) return [];
    const gain = Math.max(...own.map(({ grade }) => gainOf(grade)));
    return [{ tip, score: (shares[tip] ?? 0) * gain }];
  });
  const ranked = scored.sort((one, other) => other.score - one.score).map(({ tip }) => tip);
  return ranked.length === 0 ? ['archive'] : ranked;
};
