import { dayOf, parseDay } from '@kernel/day';
import type { Asked } from '../answers';
import { clock } from '../../device/clock';

export type ActivityForm = {
  readonly rule: string | null;
  readonly title: string;
  readonly place: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly seats: string;
};

export const emptyActivity = (rules: readonly { readonly id: string }[]): ActivityForm => ({
  ...{ rule: rules[0]?.id ?? null, title: '', place: '', day: dayOf(clock.now()) },
  ...{ from: '', until: '', seats: '30' },
});

/** `9:00` and `9：00` are `09:00`; null when it is no time. */
export const clockFrom = (typed: string): string | null => {
  const [, hours, minutes] = /^(\d{1,2})[:：](\d{2})$/.exec(typed.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  return Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
};

/** What is sent; or in words what is still to be filled in. */
export const activitySent = (form: ActivityForm): Asked<'openActivity'> | string => {
  const { rule, title, place } = form;
  const day = parseDay(form.day.trim());
  const [from, until] = [clockFrom(form.from), clockFrom(form.until)];
  const seats = Number(form.seats);
  if (rule === null) return '先选一条规则';
  if (title.trim().length < 2) return '先写活动名称';
  if (place.trim().length < 2) return '先写在哪里';
  if (day === null) return '日期写成 2026-11-20 的样子';
  if (from === null || until === null) return '时间写成 14:00 的样子';
  if (!Number.isInteger(seats) || seats < 1 || seats > 2000) return '名额在 1 到 2000 之间';
  return { rule, title: title.trim(), place: place.trim(), day, from, until, seats };
};
