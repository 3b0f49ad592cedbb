import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findPlace } from '@store/queries/place';
import { shelfAt } from '@store/queries/shelf';
import { anyone } from '../audiences';
import { idOf } from '../fields';

/** What an office has to exchange, for somebody who has no passbook yet. */
export const shelf = anyone.read(
  {
    summary: 'What an office offers for points, with what is left on its shelf.',
    refusals: ['OFFICE_UNKNOWN'],
    input: { office: idOf('office') },
  },
  async ({ db, demo, now, today }, input) => {
    const office = await findPlace(db, input.office, demo);
    if (office === null || ['bureau', 'school'].includes(office.kind))
      return refuse('OFFICE_UNKNOWN');
    const items = await shelfAt(db, { office: input.office, day: today, account: null });
    return accept({ office, items, asOf: now.toISOString() });
  },
);
