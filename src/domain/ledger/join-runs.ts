/** Where a run of lines that follow each other stands in its account. */
type Stand = { readonly account: string; readonly seq: number; readonly hash: string };
export type Unjoined = { readonly account: string; readonly seq: number };

const keyOf = ({ account, seq }: Unjoined): string => `${account} ${String(seq)}`;

/**
 * Joins the runs of lines of a whole export, day after day: what a run says stands before it must be
 * a line of the export, or the opening of the account. Around midnight a line may be sealed a day
 * before one with a smaller number, so a run may also be joined by a later day. Keeps one entry an
 * account, whatever the number of lines.
 */
export const joinRuns = (openingHash: string) => {
  const ends = new Map<string, string>();
  const wanted = new Map<string, Stand>();
  return {
    /** Answers false when the line that stands before is another one. */
    begin: (before: Stand): boolean => {
      if (before.seq === 0) return before.hash === openingHash;
      const key = keyOf(before);
      const end = ends.get(key);
      if (end === undefined) wanted.set(key, before);
      else ends.delete(key);
      return end === undefined || end === before.hash;
    },
    /** A line passes; answers false when a run on an earlier day said that it is another one. */
    pass: (line: Stand): boolean => {
      const found = wanted.size === 0 ? undefined : wanted.get(keyOf(line));
      return found === undefined || found.hash === line.hash;
    },
    end: (last: Stand): void => {
      const key = keyOf(last);
      if (!wanted.delete(key)) ends.set(key, last.hash);
    },
    /** The first line that a run stands on and that never came. */
    missing: (): Unjoined | null => {
      const [first] = wanted.values();
      return first ?? null;
    },
  };
};
