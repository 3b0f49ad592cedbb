/** A figure is a ratio of two things measured in turn, in one run on one server. */
export type Measured = {
  readonly measure: string;
  readonly unit: string;
  readonly value: number;
  readonly reference: number;
  readonly ratio: number;
  /** What the ratio must reach, or stay below. */
  readonly target: string;
  readonly met: boolean;
  /** Where it is not met: what the profile says, and what was tried. */
  readonly reason?: string;
};
export type Wish = { readonly atLeast: number } | { readonly atMost: number };

export const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('a median needs a value');
  return middle;
};

export const figure = (
  of: { readonly measure: string; readonly unit: string; readonly wish: Wish },
  values: readonly number[],
  references: readonly number[],
): Measured => {
  const { measure, unit, wish } = of;
  const [value, reference] = [medianOf(values), medianOf(references)];
  const ratio = value / reference;
  return 'atLeast' in wish
    ? {
        measure,
        unit,
        value,
        reference,
        ratio,
        target: `≥ ${String(wish.atLeast)}`,
        met: ratio >= wish.atLeast,
      }
    : {
        measure,
        unit,
        value,
        reference,
        ratio,
        target: `≤ ${String(wish.atMost)}`,
        met: ratio <= wish.atMost,
      };
};

/** Runs both in turn, `rounds` times, so that a busy minute falls on both. */
export const inTurn = async (
  rounds: number,
  measured: () => Promise<number>,
  reference: () => Promise<number>,
): Promise<{ readonly values: number[]; readonly references: number[] }> => {
  const [values, references]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    references.push(await reference());
    values.push(await measured());
  }
  return { values, references };
};

/** Milliseconds that `work` takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
