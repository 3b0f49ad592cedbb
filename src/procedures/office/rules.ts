import { isPaidByReport } from '@domain/earning';
import { isByTwo } from '@domain/photo-claim';
import { labelGradeOf } from '@domain/water-label';
import { accept } from '@kernel/wire';
import { rulesOn } from '@store/queries/earning';
import { staff } from '../audiences';

/** The acts a desk may post today; those that two people check only for a household without a phone. */
export const rules = staff('clerk', 'manager', 'property').read(
  {
    summary: 'The rules a desk may post by today; those not `byDesk` are posted by two.',
    refusals: [],
    input: {},
  },
  async ({ db, today, staff: { role } }) => {
    const inForce = await rulesOn(db, today);
    const items = inForce.filter(
      (rule) => (rule.byDesk && !isPaidByReport(rule.id)) || (role !== 'property' && isByTwo(rule)),
    );
    return accept({
      items: items.map((rule) => ({ ...rule, labelGrade: labelGradeOf(rule) })),
    });
  },
);
