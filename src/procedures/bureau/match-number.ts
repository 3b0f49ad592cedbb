import * as v from 'valibot';
import { decideStatus } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { billConsentOf } from '@store/queries/bill-consent';
import { insertLook } from '@store/queries/look';
import { lockTaking } from '@store/queries/meter-file';
import { findServed } from '@store/queries/posting';
import {
  householdByPassbook,
  insertMatch,
  isTaken,
  isWaiting,
  moveToHousehold,
} from '@store/queries/unmatched';
import { staff } from '../audiences';
import { text } from '../fields';

/**
 * Matches a number of the water company to a household that agreed to its bills; the lines that
 * waited move there, later files find it by themselves, and the household sees who matched it.
 */
export const matchNumber = staff('reviewer', 'admin').write(
  {
    summary: 'Matches a waiting customer number to a household, by its passbook number.',
    refusals: [
      'NOT_FOUND',
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'HOUSEHOLD_NOT_CONFIRMED',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'NUMBER_TAKEN',
      'BILLS_NOT_AGREED',
    ],
    input: {
      customerNo: v.pipe(v.string(), v.trim(), v.regex(/^[0-9A-Za-z-]{3,30}$/)),
      passbookNo: v.pipe(v.string(), v.trim(), v.regex(/^0903\d{8}$/)),
      reason: text(2, 40),
    },
  },
  async ({ tx, staff: { person, office }, requestId, now }, { customerNo, passbookNo, reason }) => {
    await lockTaking(tx);
    if (!(await isWaiting(tx, customerNo))) return refuse('NOT_FOUND');
    const household = await householdByPassbook(tx, passbookNo);
    const served = household === null ? null : await findServed(tx, household, person);
    if (household === null || served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    const usable = decideStatus(served.status);
    if (!usable.ok) return usable;
    if (await isTaken(tx, customerNo, household)) return refuse('NUMBER_TAKEN');
    if ((await billConsentOf(tx, household)) === null) return refuse('BILLS_NOT_AGREED');
    await insertMatch(tx, { customerNo, household, by: person, office, reason, at: now });
    const words = `对上水费户号：${reason}`;
    await insertLook(tx, { household, person, office, reason: words, request: requestId, at: now });
    const lines = await moveToHousehold(tx, { customerNo, household, at: now });
    return accept({ customerNo, passbookNo, lines });
  },
);
