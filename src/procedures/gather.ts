/**
 * Gathers what comes while others are under way, and answers it together.
 *
 * 1. No clock: whoever comes when nothing is under way is answered at once, alone.
 * 2. At most `atOnce` are answered together, in the order in which they came; of those, one that the
 *    answer leaves open (null) is answered alone, and nobody waits for it.
 * 3. When answering together fails, each is answered alone, so that only the guilty one fails.
 */
type Waiting<Item, Answer> = {
  readonly item: Item;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (cause: unknown) => void;
};

export type Gathering<Item, Answer> = {
  readonly atOnce: number;
  /** The most that may be unanswered; whoever comes then is turned away. */
  readonly most: number;
  readonly isTogether: (first: Item, other: Item) => boolean;
  readonly alone: (item: Item) => Promise<Answer>;
  readonly together: (items: readonly Item[]) => Promise<readonly (Answer | null)[]>;
};

/** Answers null at once when too many are unanswered. */
export const gatherer = <Item, Answer>(
  how: Gathering<Item, Answer>,
): ((item: Item) => Promise<Answer> | null) => {
  const waiting: Waiting<Item, Answer>[] = [];
  let unanswered = 0;
  let isUnderWay = false;

  const takeBatch = (first: Waiting<Item, Answer>): Waiting<Item, Answer>[] => {
    const rest = waiting.slice(0, how.atOnce);
    const end = rest.findIndex(({ item }) => !how.isTogether(first.item, item));
    return waiting.splice(0, end === -1 ? rest.length : end);
  };
  const answerAlone = ({ item, resolve, reject }: Waiting<Item, Answer>): Promise<void> =>
    how.alone(item).then(resolve, reject);
  const answerTogether = async (batch: readonly Waiting<Item, Answer>[]): Promise<void> => {
    const answers = await how.together(batch.map(({ item }) => item)).catch(() => null);
    if (answers === null) {
      await Promise.all(batch.map(answerAlone));
      return;
    }
    batch.forEach((each, at) => {
      const answer = answers[at] ?? null;
      if (answer === null) void answerAlone(each);
      else each.resolve(answer);
    });
  };
  const answerWaiting = async (): Promise<void> => {
    isUnderWay = true;
    for (let [first] = waiting; first !== undefined; [first] = waiting) {
      const batch = takeBatch(first);
      await (batch.length === 1 ? answerAlone(first) : answerTogether(batch));
    }
    isUnderWay = false;
  };

  return (item) => {
    if (unanswered >= how.most) return null;
    unanswered += 1;
    const answered = new Promise<Answer>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
    }).finally(() => {
      unanswered -= 1;
    });
    if (!isUnderWay) void answerWaiting();
    return answered;
  };
};
