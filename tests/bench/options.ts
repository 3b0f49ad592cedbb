/** How large and how often: from the command line. */
export type Options = {
  readonly only: string | null;
  readonly isQuick: boolean;
  readonly rounds: number;
  /** Of the loaded books. */
  readonly households: number;
  readonly lines: number;
  readonly keep: string | null;
  /** The buffers of their server, as PostgreSQL writes it: 16GB. */
  readonly buffers: string | null;
  /** Of a billing period. */
  readonly cityHouseholds: number;
};

const known = ['only', 'households', 'lines', 'keep', 'buffers'] as const;

const wordOf = (args: readonly string[], name: (typeof known)[number]): string | null =>
  args.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3) ?? null;

const countOf = (args: readonly string[], name: 'households' | 'lines', otherwise: number) => {
  const word = wordOf(args, name);
  if (word === null) return otherwise;
  const count = Number(word.replaceAll('_', ''));
  if (!Number.isInteger(count) || count < 1_000)
    throw new Error(`--${name}= is a count from 1000 on`);
  return count;
};

const buffersFrom = (args: readonly string[]): string | null => {
  const word = wordOf(args, 'buffers');
  if (word !== null && !/^\d+[MG]B$/.test(word)) throw new Error('--buffers= is like 16GB');
  return word;
};

/** Throws a sentence about what it does not know. */
export const optionsFrom = (args: readonly string[]): Options => {
  const strange = args.find(
    (each) => each !== '--quick' && !known.some((name) => each.startsWith(`--${name}=`)),
  );
  if (strange !== undefined)
    throw new Error(`${strange}: known are --quick and --${known.join('= --')}=`);
  const isQuick = args.includes('--quick');
  const households = countOf(args, 'households', isQuick ? 20_000 : 1_000_000);
  return {
    only: wordOf(args, 'only'),
    isQuick,
    rounds: isQuick ? 1 : 3,
    households,
    lines: countOf(args, 'lines', households * 20),
    keep: wordOf(args, 'keep'),
    buffers: buffersFrom(args),
    cityHouseholds: Math.min(450_000, isQuick ? 50_000 : households),
  };
};
