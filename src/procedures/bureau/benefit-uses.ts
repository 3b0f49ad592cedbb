import { addMonths, firstDay, monthOfDay } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBenefit, usesByMonth } from '@store/queries/benefit';
import { staff } from '../audiences';
import { slug } from '../fields';

const monthsBack = 11;

/** How often a benefit was used in each of the last twelve months. */
export const benefitUses = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'Uses of one benefit by month over the last twelve months.',
    refusals: ['NOT_FOUND'],
    input: { benefit: slug },
  },
  async ({ db, today }, input) => {
    const found = await findBenefit(db, input.benefit);
    if (found === null) return refuse('NOT_FOUND');
    const since = addMonths(monthOfDay(today), -monthsBack);
    return accept({ since, months: await usesByMonth(db, found.id, firstDay(since)) });
  },
);
