import { benefitCodeMinutes, decideBenefit } from '@domain/credit';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findBenefit, showBenefit as putOnShow } from '@store/queries/benefit';
import { creditBalance } from '@store/queries/credit';
import { person } from '../audiences';
import { slug } from '../fields';

/** Eight digits that stand for one benefit of the caller for five minutes; no credit is in them. */
export const showBenefit = person.write(
  {
    summary: 'Eight digits for one benefit, good for five minutes and one use.',
    refusals: ['NOT_FOUND', 'BENEFIT_NOT_OPEN'],
    input: { benefit: slug },
  },
  async ({ tx, person: self, today, now, makeDigits }, input) => {
    const found = await findBenefit(tx, input.benefit);
    if (found === null) return refuse('NOT_FOUND');
    const allowed = decideBenefit(found, await creditBalance(tx, self), today);
    if (!allowed.ok) return allowed;
    const until = new Date(now.getTime() + benefitCodeMinutes * 60_000);
    const shown = { benefit: found.id, person: self, at: now, until };
    const digits = await putOnShow(tx, shown, () => makeDigits(8));
    return accept({
      ...{ digits, title: found.title, levelName: found.levelName },
      until: until.toISOString(),
    });
  },
);
