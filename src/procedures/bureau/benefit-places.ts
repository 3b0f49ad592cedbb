import { addDays } from '@kernel/day';
import { accept } from '@kernel/wire';
import { placesOf, stepsOf } from '@store/queries/benefit-place';
import { staff } from '../audiences';
import { cursor, slug } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';
import { reportDays } from './benefits';

/** The last things done about a place that are told beside it. */
const stepsShown = 5;

/** The places of one benefit, when each was last heard to honour it, and what was done about it. */
export const benefitPlaces = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'The places of a benefit with the day each was last confirmed, and their log.',
    refusals: [],
    input: { benefit: slug, cursor },
  },
  async ({ db, today }, input) => {
    const offset = offsetFrom(input.cursor);
    const since = addDays(today, -reportDays);
    const window = { offset, limit: pageSize + 1 };
    const page = pageOf(await placesOf(db, input.benefit, since, window), offset);
    const items = [];
    for (const place of page.items) {
      const steps = await stepsOf(db, place.id, stepsShown);
      items.push({
        ...place,
        steps: steps.map((each) => ({ ...each, at: each.at.toISOString() })),
      });
    }
    return accept({ items, next: page.next });
  },
);
