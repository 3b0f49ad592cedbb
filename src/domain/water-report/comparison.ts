import { litresADay, type Period } from './period';

/** Homes of the same district and dwelling kind, the asking one left out, in the same period. */
export type Cohort = {
  readonly homes: number;
  /** Litres a person and day, the middle home's; null when there is no home. */
  readonly usualADay: number | null;
};
export type Standing = 'little' | 'less' | 'like' | 'more';
export type Comparison =
  | {
      readonly kind: 'shown';
      readonly homes: number;
      readonly ownADay: number;
      readonly usualADay: number;
      readonly standing: Standing;
    }
  | { readonly kind: 'hidden'; readonly why: 'unmetered' | 'off' | 'no-bill' | 'few' };

/** Fewer homes than this say little, and might be known by name. */
export const homesLeast = 20;
/** Half of the usual is little: who saves that much is told that enough is enough. */
const littleShare = 0.5;
const lessShare = 0.95;
const likeShare = 1.1;

const standingOf = (share: number): Standing => {
  if (share <= littleShare) return 'little';
  if (share <= lessShare) return 'less';
  return share <= likeShare ? 'like' : 'more';
};

type Asked = {
  readonly supply: 'metered' | 'unmetered';
  readonly compares: boolean;
  readonly people: number;
  readonly newest: Period | null;
  readonly cohort: Cohort | null;
};

/** Whether the newest bill may be held against like homes; an estimated bill says nothing. */
export const canCompare = ({ supply, compares, newest }: Omit<Asked, 'cohort' | 'people'>) => {
  if (supply === 'unmetered') return 'unmetered';
  if (!compares) return 'off';
  return newest === null || newest.estimated ? 'no-bill' : null;
};

/** A person's water a day beside like homes'; never a place in a row, and nothing under 20 homes. */
export const decideComparison = (asked: Asked): Comparison => {
  const { people, newest, cohort } = asked;
  const why = canCompare(asked);
  if (why !== null || newest === null) return { kind: 'hidden', why: why ?? 'no-bill' };
  if (cohort === null || cohort.homes < homesLeast || !cohort.usualADay) {
    return { kind: 'hidden', why: 'few' };
  }
  const own = litresADay(newest) / people;
  return {
    kind: 'shown',
    homes: cohort.homes,
    ownADay: Math.round(own),
    usualADay: Math.round(cohort.usualADay),
    standing: standingOf(own / cohort.usualADay),
  };
};
