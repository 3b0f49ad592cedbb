import * as v from 'valibot';
import { decideStatus } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { consentTextOn } from '@store/queries/consent-text';
import { insertLook } from '@store/queries/look';
import { findServed } from '@store/queries/posting';
import { meteredOf } from '@store/queries/reading';
import { billDocument, setAgreement } from '../agreeing';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

/** Writes down what a household without a phone signed at the desk: that it takes its bills, or no longer. */
export const writeBillConsent = staff('clerk', 'manager').write(
  {
    summary:
      'Writes down the signed agreement of a household without a phone to its bills, or its end.',
    refusals: [
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'BILLS_HEAD_AGREES',
      'HOUSEHOLD_NOT_CONFIRMED',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
      'NO_METER',
      'NOT_FOUND',
    ],
    input: { household: idOf('household'), agrees: v.boolean(), note: text(2, 40) },
  },
  async ({ tx, staff: clerk, requestId, now, today }, { household, agrees, note }) => {
    const { person, office } = clerk;
    const served = await findServed(tx, household, person);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    if (served.own) return refuse('OWN_HOUSEHOLD');
    if (served.head !== null) return refuse('BILLS_HEAD_AGREES');
    const usable = decideStatus(served.status);
    if (!usable.ok) return usable;
    const consent = await consentTextOn(tx, billDocument, today);
    const { supply, office: home } = await meteredOf(tx, household);
    if (home !== office || consent === null) return refuse('NOT_FOUND');
    if (agrees && supply === 'unmetered') return refuse('NO_METER');
    const reason = `${agrees ? '书面同意收水费账单' : '书面收回水费账单的同意'}：${note}`;
    await insertLook(tx, { household, person, office, reason, request: requestId, at: now });
    const made = { household, agrees, version: consent.version, by: person, office, at: now };
    const agreed = await setAgreement(tx, made);
    return agreed === null ? refuse('NOT_FOUND') : accept({ household, ...agreed });
  },
);
