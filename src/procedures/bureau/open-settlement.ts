import { monthOfDay } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { countBilled } from '@store/queries/settle';
import { insertSettlement } from '@store/queries/settlements';
import { staff } from '../audiences';
import { monthText, slug } from '../fields';
import { readingRule } from '../settling';

/**
 * Opens the settling of a billing period; nothing is paid by it. Answers `of`, how many households have
 * a bill of the month and will be looked at. It pays the version and the points of the rule as they
 * stand today. A rule that has ended settles nothing, though the month was in its time
 * (RULE_NOT_IN_FORCE). Settled before, a month may be settled again: only what is left is paid.
 */
export const openSettlement = staff('reviewer', 'admin').write(
  {
    summary: 'Opens the settling of a billing period and counts its bills; nothing is paid yet.',
    refusals: ['INPUT_INVALID', 'RULE_UNKNOWN', 'RULE_NOT_IN_FORCE', 'RUN_OPEN'],
    input: { rule: slug, month: monthText },
  },
  async ({ tx, staff: { person: by, office }, today, now: at, makeId }, { rule: asked, month }) => {
    if (month > monthOfDay(today)) return refuse('INPUT_INVALID', { field: '月份' });
    const found = await readingRule(tx, asked, today);
    if (!found.ok) return found;
    const { id: rule, version, points: pointsEach } = found.value;
    const of = await countBilled(tx, month);
    const id = makeId('settlement');
    const opened = { id, rule, version, pointsEach, month, of, office, by, at };
    return (await insertSettlement(tx, opened))
      ? accept({ settlement: id, of })
      : refuse('RUN_OPEN');
  },
);
