import * as v from 'valibot';
import { maskHousehold } from '@domain/household';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { rulesOn } from '@store/queries/earning';
import { findServed } from '@store/queries/posting';
import { faceOf, findByPassbookNo } from '@store/queries/presented';
import type { Query } from '@store/port';
import type { PersonId } from '@kernel/ids';
import { staff } from '../audiences';
import { codeText, passbookNoText } from '../fields';
import { bySlip, openSlip, readSlipNo, slipRefusals, slipView } from '../slip-seen';

const homeOf = async (books: Query, passbookNo: string | undefined, person: PersonId) => {
  if (passbookNo === undefined) return accept(null);
  const household = await findByPassbookNo(books, passbookNo);
  const served = household === null ? null : await findServed(books, household, person);
  if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
  if (served.own) return refuse('OWN_HOUSEHOLD');
  const { called, passbookNo: masked } = maskHousehold(await faceOf(books, served.id));
  return accept({ called, passbookNo: masked });
};

/** A slip before it is booked: what stands on it, whose passbook number that is, and since when it counts. */
export const readSlip = staff('clerk', 'manager').read(
  {
    summary: 'A paper slip that may still be used, with the household of a typed passbook number.',
    refusals: [...slipRefusals, 'HOUSEHOLD_UNKNOWN', 'OWN_HOUSEHOLD'],
    input: { slip: codeText, passbookNo: v.optional(passbookNoText) },
    guesses: { isTyped: ({ slip }) => readSlipNo(slip) !== null },
  },
  async ({ db, staff: clerk, today }, input) => {
    const asked = { text: input.slip, office: clerk.office, lock: false };
    const found = await openSlip(db, asked);
    if (!found.ok) return found;
    const home = await homeOf(db, input.passbookNo, clerk.person);
    if (!home.ok) return home;
    const rules = bySlip(await rulesOn(db, today));
    return accept({
      ...slipView(found.value, today),
      home: home.value,
      rules: rules.map(({ id, title, points, headsMax }) => ({ id, title, points, headsMax })),
    });
  },
);
