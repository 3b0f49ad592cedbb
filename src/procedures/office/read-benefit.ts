import { accept } from '@kernel/wire';
import { placesHonouring } from '@store/queries/benefit-place';
import { staff } from '../audiences';
import { benefitDigits, readShownBenefit } from '../benefit-shown';
import { codeText } from '../fields';
import { pageSize } from '../paging';

/** What a shown benefit is, and where it is honoured; neither a name nor any credit stands in it. */
export const readBenefit = staff('clerk', 'manager').read(
  {
    summary: 'Reads a benefit that somebody shows: its title, level and the places that honour it.',
    refusals: ['CODE_UNKNOWN', 'CODE_USED', 'CODE_EXPIRED', 'BENEFIT_NOT_OPEN'],
    input: { code: codeText },
    guesses: { isTyped: ({ code }) => benefitDigits(code) !== null },
  },
  async ({ db, today, now }, input) => {
    const found = await readShownBenefit(db, input.code, { now, today, lock: false });
    if (!found.ok) return found;
    const { benefit, shown } = found.value;
    const window = { offset: 0, limit: pageSize };
    const places = await placesHonouring(db, benefit.id, today, window);
    return accept({
      ...{ benefit: benefit.id, title: benefit.title, levelName: benefit.levelName },
      ...{ issuingOffice: benefit.issuingOffice, document: benefit.document },
      until: shown.untilAt.toISOString(),
      places: places.map(({ id, name }) => ({ id, name })),
    });
  },
);
