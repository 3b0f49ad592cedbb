import { whyEarned, whyExpired, whyReversed, whySpent, type Rule } from '@domain/earning';
import { fixtureWords } from '@kernel/fixture';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { ruleVersion } from '@store/queries/earning';
import { findLine, lotUses, type LineDetail } from '@store/queries/line-detail';
import { questionAbout } from '@store/queries/question';
import { member } from '../audiences';
import { seq } from '../fields';

const shownOn = ({ photographed }: LineDetail): string | null => {
  if (photographed === null) return null;
  const { kind, place } = photographed;
  return kind === null || place === null ? '' : fixtureWords({ kind, place });
};

const why = (line: LineDetail, rule: Rule | null): string => {
  switch (line.kind) {
    case 'spend':
      return whySpent(line.title, line.amount);
    case 'expire':
      return whyExpired(line.amount);
    case 'reverse':
      return whyReversed({ title: line.undoesTitle ?? '', given: line.undoesAmount ?? 0 }, line);
    case 'earn':
    case 'adjust':
      return rule === null ? line.title : whyEarned(rule, line.heads ?? 1, shownOn(line));
  }
};

/** The first eight characters of a line's hash, as they are printed: `7F3A 92C1`. */
const checkOf = (hash: string): string => `${hash.slice(0, 4)} ${hash.slice(4, 8)}`.toUpperCase();

const sourceOf = (line: LineDetail) => ({
  kind: line.sourceKind,
  id: line.sourceId,
  text: line.sourceText ?? '',
});

/** One line, and the walk back to what caused it. */
export const entry = member.read(
  {
    summary: 'One line of the passbook: why, by which rule, who posted it, and its source.',
    refusals: ['LINE_UNKNOWN'],
    input: { seq },
  },
  async ({ db, household }, input) => {
    const line = await findLine(db, household.id, input.seq);
    if (line === null) return refuse('LINE_UNKNOWN');
    const rule =
      line.rule === null || line.ruleVersion === null
        ? null
        : await ruleVersion(db, line.rule, line.ruleVersion);
    const { lotExpiresOn, lotRemaining } = line;
    return accept({
      line: {
        seq: line.seq,
        day: line.day,
        kind: line.kind,
        title: line.title,
        amount: line.amount,
        after: line.after,
        stamp: line.stamp,
        undoes: line.undoes,
        undone: line.undone,
        office: line.office,
      },
      why: why(line, rule),
      rule,
      reason: line.reason,
      by: { called: line.actorCalled, office: line.officeName, own: line.actor !== 'system' },
      source: sourceOf(line),
      writtenAt: line.writtenAt.toISOString(),
      lot:
        lotExpiresOn === null || lotRemaining === null
          ? null
          : { expiresOn: lotExpiresOn, remaining: lotRemaining, amount: line.amount },
      uses: await lotUses(db, household.id, line.seq),
      undoneBy: line.undoneBy,
      check: checkOf(line.hash),
      question: await questionAbout(db, { book: 'points', account: household.id, seq: line.seq }),
    });
  },
);
