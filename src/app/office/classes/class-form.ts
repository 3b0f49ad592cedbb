import { addDays, dayOf, parseDay } from '@kernel/day';
import type { Asked } from '../answers';
import { clock } from '../../device/clock';

export type ClassForm = {
  readonly rule: string | null;
  readonly className: string;
  readonly task: string;
  readonly pupils: string;
  readonly fromDay: string;
  readonly untilDay: string;
};

const daysAtFirst = 14;
/** As the server holds it. */
const pupilsMax = 60;

export const emptyClass = (
  rules: readonly { readonly id: string }[],
  today = dayOf(clock.now()),
): ClassForm => ({
  ...{ rule: rules[0]?.id ?? null, className: '', task: '', pupils: '' },
  ...{ fromDay: today, untilDay: addDays(today, daysAtFirst - 1) },
});

/** What is sent; or in words what is still to be filled in. */
export const classSent = (form: ClassForm): Asked<'openClassTask'> | string => {
  const { rule, className, task } = form;
  const pupils = Number(form.pupils);
  const fromDay = parseDay(form.fromDay.trim());
  const untilDay = parseDay(form.untilDay.trim());
  if (rule === null) return '先选一条规则';
  if (className.trim().length < 2) return '先写哪个班';
  if (task.trim().length < 2) return '先写在家做什么';
  if (!Number.isInteger(pupils) || pupils < 1 || pupils > pupilsMax) {
    return `学生人数在 1 到 ${String(pupilsMax)} 之间`;
  }
  if (fromDay === null || untilDay === null) return '日期写成 2026-11-20 的样子';
  if (untilDay < fromDay) return '最后一天比第一天早';
  return { rule, className: className.trim(), task: task.trim(), pupils, fromDay, untilDay };
};
