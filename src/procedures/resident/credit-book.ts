import { isOpenOn, levelOf, nextLevel } from '@domain/credit';
import { accept } from '@kernel/wire';
import { benefitsOn } from '@store/queries/benefit';
import { creditBalance, creditLevels, creditLines } from '@store/queries/credit';
import { person } from '../audiences';
import { cursor } from '../fields';
import { linesPerPage, seqFrom } from '../paging';

/** A person's own credit book, with the levels and what they open. */
export const creditBook = person.read(
  {
    summary: 'The caller’s own credit book: balance, level, benefits and lines.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, person: self, today }, input) => {
    const before = seqFrom(input.cursor);
    const balance = await creditBalance(db, self);
    const levels = await creditLevels(db);
    const found = await creditLines(db, self, { before, limit: linesPerPage + 1 });
    const lines = found.slice(0, linesPerPage);
    const benefits = await benefitsOn(db, today);
    return accept({
      balance,
      level: levelOf(levels, balance),
      levels,
      next: nextLevel(levels, balance),
      benefits: benefits.map((each) => ({
        ...each,
        open: isOpenOn(each, balance, today),
      })),
      lines,
      nextCursor: found.length > linesPerPage ? String(lines.at(-1)?.seq ?? '') : null,
    });
  },
);
