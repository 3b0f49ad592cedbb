import { addDays, firstDay, monthOfDay } from '@kernel/day';
import { accept } from '@kernel/wire';
import { benefitCounts } from '@store/queries/benefit';
import { staff } from '../audiences';

/** How far back reports of places that did not honour a benefit are counted. */
export const reportDays = 90;

/** Every benefit with its places, its uses and how often it was not honoured; no names. */
export const benefits = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'Every benefit with places, uses this month and in all, and reports of 90 days.',
    refusals: [],
    input: {},
  },
  async ({ db, today }) => {
    const month = firstDay(monthOfDay(today));
    const since = { today, month, reports: addDays(today, -reportDays) };
    return accept({ items: await benefitCounts(db, since) });
  },
);
