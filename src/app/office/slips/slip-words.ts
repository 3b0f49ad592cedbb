import { dayOf, monthAndDay, parseDay, type Day } from '@kernel/day';
import type { Block, SlipSeen } from './use-slips';
import { clock } from '../../device/clock';

/** `4 张 · 用了 1 · 等核准 1 · 作废 0 · 没用 2`. */
export const countsOf = ({ slips, used, waiting, voided, open }: Block): string =>
  [
    `${String(slips)} 张`,
    `用了 ${String(used)}`,
    ...(waiting === 0 ? [] : [`等核准 ${String(waiting)}`]),
    ...(voided === 0 ? [] : [`作废 ${String(voided)}`]),
    `没用 ${String(open)}`,
  ].join(' · ');

export const actOf = ({ title }: Pick<Block, 'title'>): string => title ?? '空白，什么事都能写';

export const stateNames = {
  open: { kind: 'mute', text: '没用' },
  waiting: { kind: 'warn', text: '等核准' },
  used: { kind: 'ok', text: '已记' },
  void: { kind: 'mute', text: '作废' },
} as const;

/** What still keeps the act from being booked, in words; or what is sent. */
export const bookSent = (
  seen: Pick<SlipSeen, 'rule' | 'rules'>,
  form: { readonly rule: string | null; readonly day: string; readonly heads: number },
): { readonly rule: string; readonly day: Day; readonly heads: number } | string => {
  const rule = seen.rule ?? form.rule;
  const day = parseDay(form.day.trim());
  if (rule === null) return '先选做了什么';
  if (day === null) return '日期写成 2026-11-20 的样子';
  return { rule, day, heads: form.heads };
};

/** What booking will do, said before. */
export const bookPreview = (called: string, title: string, day: Day): string =>
  day === dayOf(clock.now())
    ? `给 ${called} 记上：${title}。`
    : `${monthAndDay(day)}做的，不是今天：报上后由另一位同事核准才记。`;
