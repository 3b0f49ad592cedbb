import { dropSteps, yearsUntil } from '@domain/yearly-drop';
import { accept } from '@kernel/wire';
import { ruleOn } from '@store/queries/earning';
import { yearlyHomesCount, yearlyRuns as runsOf } from '@store/queries/yearly';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';
import { runView } from './run-view';

/** The runs of the yearly bonus, the newest first, with what the steps give. */
export const yearlyRuns = staff('auditor', 'reviewer', 'admin').read(
  {
    summary: 'Runs of the yearly bonus: how far, homes and points, who approved.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, staff: { person }, today }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await runsOf(db, { offset, limit: pageSize + 1 }), offset);
    const steps = [];
    for (const { rule: id, percent } of dropSteps) {
      const rule = await ruleOn(db, id, today);
      if (rule !== null) steps.push({ percent, points: rule.points, version: rule.version });
    }
    return accept({
      items: page.items.map((run) => ({
        ...runView(run, person),
        from: yearsUntil(run.until).from,
      })),
      next: page.next,
      steps,
      of: await yearlyHomesCount(db),
    });
  },
);
