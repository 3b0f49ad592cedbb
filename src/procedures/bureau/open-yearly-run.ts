import { monthOf } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertRun } from '@store/queries/yearly';
import { staff } from '../audiences';
import { monthText } from '../fields';
import { stepRules } from '../yearly';

/** Begins to count who used less for the year that ends in a month; nothing is paid by it. */
export const openYearlyRun = staff('reviewer', 'admin').write(
  {
    summary: 'Opens a run of the yearly bonus for the twelve months to a month; it counts first.',
    refusals: ['INPUT_INVALID', 'RULE_NOT_IN_FORCE', 'RUN_OPEN'],
    input: { month: monthText },
  },
  async ({ tx, staff: by, today, now, makeId }, { month }) => {
    if (month >= monthOf(now)) return refuse('INPUT_INVALID', { field: '月份' });
    if ((await stepRules(tx, today)) === null) return refuse('RULE_NOT_IN_FORCE');
    const run = makeId('yearlyRun');
    const of = { id: run, until: month, office: by.office, by: by.person, at: now };
    return (await insertRun(tx, of)) ? accept({ run }) : refuse('RUN_OPEN');
  },
);
