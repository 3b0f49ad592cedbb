/** Everything that is measured in books of a million households and twenty million lines. */
import type { Measured } from './measure';
import { measureNights, measureReconcile } from './nights';
import type { Options } from './options';
import { measureReads } from './reads';
import { openScaleBooks, type ScaleBooks } from './scale-server';
import { warm } from './warm';

type Part = {
  readonly words: string;
  readonly measure: (books: ScaleBooks['books']) => Promise<readonly Measured[]>;
};

const partsOf = ({ rounds, isQuick }: Options): readonly Part[] => [
  {
    words: 'reads passbook page balance counters',
    measure: (books) => measureReads(books, { rounds, calls: isQuick ? 1_000 : 5_000 }),
  },
  { words: 'reconcile', measure: (books) => measureReconcile(books, rounds) },
  { words: 'nightly', measure: (books) => measureNights(books, rounds) },
];
/** By any of these `--only=` asks for a part, `scale` for all of them. */
export const scaleWords = 'scale reads passbook page balance counters reconcile nightly';

/** Answers what was found, and how the books came to be. */
export const measureScale = async (
  options: Options,
  tell: (found: Measured) => void,
): Promise<string> => {
  const { only, households, lines, keep, buffers } = options;
  const { books, loadedIn, settings, stop } = await openScaleBooks({
    ...{ households, lines, keep, buffers },
  });
  try {
    await warm([books.small, books.nights, books.large], buffers === null ? 'read' : 'buffer');
    for (const part of partsOf(options)) {
      if (only !== null && only !== 'scale' && !part.words.includes(only)) continue;
      for (const each of await part.measure(books)) tell(each);
    }
  } finally {
    await stop();
  }
  return `${String(households)} households, ${String(lines)} lines: ${loadedIn}; ${settings}`;
};
