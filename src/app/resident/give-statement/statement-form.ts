/** What a statement says before it is signed, and what it still lacks. */
import { addDays, dayOf, parseDay } from '@kernel/day';

export type StatementForm = {
  readonly recipient: string;
  readonly purpose: string;
  readonly until: string;
  readonly name: string;
  readonly agrees: boolean;
};

const usualDays = 30;

export const emptyStatement = (now: Date): StatementForm => ({
  ...{ recipient: '', purpose: '', name: '', agrees: false },
  until: addDays(dayOf(now), usualDays),
});

const isWritten = (text: string): boolean => text.trim().length >= 2;

/** The next thing to fill in; null when it can be signed. */
export const lacksOf = (form: StatementForm): string | null => {
  if (!isWritten(form.recipient)) return '先写给谁看';
  if (!isWritten(form.purpose)) return '先写做什么用';
  if (parseDay(form.until.trim()) === null) return '有效期写成 2026-12-31 这样';
  if (!isWritten(form.name)) return '签上名字';
  return form.agrees ? null : '勾上“我同意”再签';
};
