import { accept } from '@kernel/wire';
import { member } from '../audiences';
import { monthText } from '../fields';
import { printedPage } from '../page-print';

/** A month of one's own passbook, to be printed on A5. */
export const printPage = member.read(
  {
    summary: 'A month of the household’s own passbook, for paper, with its check code.',
    refusals: [],
    input: { month: monthText },
  },
  async ({ db, household, now }, input) =>
    accept(await printedPage(db, household.id, input.month, now)),
);
