import { digitsUsual } from '@domain/reading';
import { maskMeterNo } from '@domain/household';
import { mondayOf } from '@kernel/day';
import { accept } from '@kernel/wire';
import { billsOf } from '@store/queries/bill';
import { billConsentOf } from '@store/queries/bill-consent';
import { consentTextOn } from '@store/queries/consent-text';
import { claimedCounts } from '@store/queries/home';
import { ruleOn } from '@store/queries/earning';
import { digitsOf, lastKnown, meteredOf, readingsOf } from '@store/queries/reading';
import { billDocument } from '../agreeing';
import { member } from '../audiences';
import { readingRule } from './read-meter';

const billsShown = 6;
const readingsShown = 6;

/** The household's meter: what was read last, what it typed, its bills, and whether it agrees to them. */
export const meter = member.read(
  {
    summary: 'The household’s meter: last reading, typed readings, bills, and its agreement.',
    refusals: [],
    input: {},
  },
  async ({ db, household: { id, role, status }, today }) => {
    const { supply, meterNo } = await meteredOf(db, id);
    const rule = await ruleOn(db, readingRule, today);
    const text = await consentTextOn(db, billDocument, today);
    const counts = await claimedCounts(db, id, { today, monday: mondayOf(today) });
    return accept({
      supply,
      status,
      meterNo: meterNo === null ? null : maskMeterNo(meterNo),
      digits: (await digitsOf(db, id)) ?? digitsUsual,
      last: await lastKnown(db, id),
      rule: rule === null ? null : { points: rule.points, timesMonth: rule.timesMonth },
      doneToday: (counts.find((each) => each.rule === readingRule)?.today ?? 0) > 0,
      readings: await readingsOf(db, id, readingsShown),
      bills: await billsOf(db, id, { offset: 0, limit: billsShown }),
      consent: { given: await billConsentOf(db, id), text, mine: role === 'head' },
    });
  },
);
