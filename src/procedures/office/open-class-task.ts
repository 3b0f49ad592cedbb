import {
  classCodeFrom,
  classTasksMax,
  classWaitDays,
  decideClassDays,
  pupilsMax,
} from '@domain/class-task';
import { isInForce } from '@domain/earning';
import { addDays } from '@kernel/day';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertClassTask, uncountedTasks } from '@store/queries/class-task';
import { ruleOn } from '@store/queries/earning';
import { kindOf } from '@store/queries/staffing';
import { staff } from '../audiences';
import { dayText, slug, text, whole } from '../fields';

/** Opens a class task: which class, how many pupils, what to do at home, from when until when. */
export const openClassTask = staff('school').write(
  {
    summary: 'Opens a class task of a school: class, number of pupils, what to do, its days.',
    refusals: [
      'CLASS_ONLY_SCHOOL',
      'RULE_UNKNOWN',
      'RULE_NOT_BY_CLASS',
      'RULE_NOT_IN_FORCE',
      'CLASS_DAYS',
      'CLASS_LIMIT',
    ],
    input: {
      rule: slug,
      className: text(2, 20),
      task: text(2, 60),
      pupils: whole(1, pupilsMax),
      fromDay: dayText,
      untilDay: dayText,
    },
  },
  async ({ tx, staff: { office, person: openedBy }, today, now, makeSerial }, input) => {
    if ((await kindOf(tx, office)) !== 'school') return refuse('CLASS_ONLY_SCHOOL');
    const rule = await ruleOn(tx, input.rule, input.fromDay);
    if (rule === null) return refuse('RULE_UNKNOWN');
    if (rule.evidence !== 'class') return refuse('RULE_NOT_BY_CLASS');
    const days = decideClassDays(input.fromDay, input.untilDay, today);
    if (!days.ok) return days;
    if (!isInForce(rule, input.fromDay)) return refuse('RULE_NOT_IN_FORCE');
    if ((await uncountedTasks(tx, office, addDays(today, -classWaitDays))) >= classTasksMax) {
      return refuse('CLASS_LIMIT', { limit: classTasksMax });
    }
    const made = { ...input, rule: rule.id, office, openedBy, at: now };
    const code = await insertClassTask(tx, made, () => classCodeFrom(makeSerial()));
    return accept({ code });
  },
);
