import * as v from 'valibot';
import { goalBucketsMost } from '@kernel/litres';
import { keepReportChoice } from '@store/queries/water-report';
import { member } from '../audiences';
import { whole } from '../fields';

/** Whether the household is compared, and its goal; missing a goal costs nothing. */
export const chooseReport = member.write(
  {
    summary: 'Switches comparing on or off for the household, and sets or ends its goal.',
    refusals: ['NO_METER'],
    input: { compares: v.boolean(), goalBuckets: v.optional(whole(1, goalBucketsMost)) },
  },
  ({ tx, household, now }, { compares, goalBuckets }) =>
    keepReportChoice(tx, household.id, { compares, goalBuckets: goalBuckets ?? null, at: now }),
);
