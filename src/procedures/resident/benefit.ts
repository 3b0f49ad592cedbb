import { isOpenOn } from '@domain/credit';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBenefit, usesOf } from '@store/queries/benefit';
import { placesHonouring, reportedToday } from '@store/queries/benefit-place';
import { creditBalance } from '@store/queries/credit';
import { person } from '../audiences';
import { cursor, slug } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** The last uses that stand on the page. */
const usesShown = 5;

/** One benefit: who gives it, by which document, where it is honoured, and one's own uses of it. */
export const benefit = person.read(
  {
    summary: 'One benefit with the places that honour it and the caller’s own uses.',
    refusals: ['NOT_FOUND'],
    input: { benefit: slug, cursor },
  },
  async ({ db, person: self, today }, input) => {
    const found = await findBenefit(db, input.benefit);
    if (found === null) return refuse('NOT_FOUND');
    const balance = await creditBalance(db, self);
    const offset = offsetFrom(input.cursor);
    const window = { offset, limit: pageSize + 1 };
    const page = pageOf(await placesHonouring(db, found.id, today, window), offset);
    const reported = await reportedToday(db, self, { benefit: found.id, day: today });
    return accept({
      ...found,
      open: isOpenOn(found, balance, today),
      places: page.items.map((place) => ({ ...place, isReported: reported.includes(place.id) })),
      next: page.next,
      uses: await usesOf(db, self, { benefit: found.id, limit: usesShown }),
    });
  },
);
