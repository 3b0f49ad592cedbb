import { maskCalled } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { idOf, monthText } from '../fields';
import { printedPage } from '../page-print';

/** A month of a household's passbook, printed at the desk for who has no phone. */
export const printPage = staff('clerk', 'manager').read(
  {
    summary: 'A month of a household’s passbook, for the desk to print; the name is masked.',
    refusals: ['HOUSEHOLD_UNKNOWN', 'OWN_HOUSEHOLD'],
    input: { household: idOf('household'), month: monthText },
  },
  async ({ db, staff: clerk, now }, input) => {
    const served = await findServed(db, input.household, clerk.person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const page = await printedPage(db, served.id, input.month, now);
    return accept({ ...page, called: page.called === null ? null : maskCalled(page.called) });
  },
);
