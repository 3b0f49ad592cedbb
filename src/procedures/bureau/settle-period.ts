import { isInForce, lotYearsOf } from '@domain/earning';
import { endOfYearAfter, monthOfDay } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { capsOn, ruleOn } from '@store/queries/earning';
import { staff } from '../audiences';
import { monthText, slug } from '../fields';
import { settle } from '../settling';

/**
 * Gives every confirmed household with a read bill of the month what the rule gives for a reading,
 * once: run again, it settles only what is left.
 */
export const settlePeriod = staff('admin').task(
  {
    summary: 'Settles a billing period: points for every bill that was read, once a household.',
    refusals: ['RULE_UNKNOWN', 'RULE_NOT_IN_FORCE', 'INPUT_INVALID'],
    input: { rule: slug, month: monthText },
  },
  async ({ db, staff: admin, today, now }, { rule: id, month }) => {
    if (month > monthOfDay(today)) return refuse('INPUT_INVALID', { field: '月份' });
    const rule = await ruleOn(db, id, today);
    if (rule === null || rule.evidence !== 'reading') return refuse('RULE_UNKNOWN');
    if (!isInForce(rule, today)) return refuse('RULE_NOT_IN_FORCE');
    const lotYears = lotYearsOf(rule, await capsOn(db, today));
    const settled = await settle(db, {
      rule: { id: rule.id, version: rule.version, title: rule.title },
      points: rule.points,
      ...{ month, day: today, at: now, by: admin.person },
      expiresOn: endOfYearAfter(today, lotYears),
    });
    return accept({ month, settled, points: settled * rule.points });
  },
);
