/**
 * Scenic places: what a visitor at one of them is pointed to.
 *
 * 1. Of every other island the first place stands for it, in the order of the list.
 * 2. Places of the visitor's own island are not "elsewhere".
 */
export type Place = { readonly id: string; readonly island: string };

/** One place for each island but the visitor's own, at most `most` of them. */
export const elsewhere = <Spot extends Place>(
  spots: readonly Spot[],
  here: Place,
  most: number,
): readonly Spot[] => {
  const seen = new Set([here.island]);
  return spots
    .filter(({ island }) => {
      const isNew = !seen.has(island);
      seen.add(island);
      return isNew;
    })
    .slice(0, most);
};
