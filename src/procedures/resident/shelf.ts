import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { numbersOf } from '@store/queries/ledger';
import { findPlace } from '@store/queries/place';
import { shelfAt } from '@store/queries/shelf';
import { member } from '../audiences';
import { idOf } from '../fields';

/** What an office has for points, and how much of it the household may still have this month. */
export const shelf = member.read(
  {
    summary: 'What an office offers for points today, with the household’s own month.',
    refusals: ['OFFICE_UNKNOWN'],
    input: { office: idOf('office') },
  },
  async ({ db, household, today, now, demo }, { office }) => {
    const place = await findPlace(db, office, demo);
    if (place === null) return refuse('OFFICE_UNKNOWN');
    const { usable } = await numbersOf(db, household.id);
    const items = await shelfAt(db, { office, day: today, account: household.id });
    return accept({ office: place, items, usable, asOf: now.toISOString() });
  },
);
