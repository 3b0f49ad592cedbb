import { clockOf, dayOf, daysBetween, monthAndDay, parseDay } from '@kernel/day';
import type { Desk, Waiting, WaitingKind } from '../answers';
import { isManager, type Served } from '../../post/posts';

export const waitingKinds: readonly WaitingKind[] = [
  'claims',
  'archives',
  'reversals',
  'questions',
  'pickups',
];

/** Where to begin: the first kind of which something waits. */
export const firstWaiting = (waiting: Desk['waiting']): WaitingKind =>
  waitingKinds.find((kind) => waiting[kind] > 0) ?? 'claims';

/** What somebody must decide; what lies ready for pick-up only waits for its owner. */
export const toDecide = (waiting: Desk['waiting']): number => {
  const { claims, classes, archives, reversals, questions } = waiting;
  return claims + classes + archives + reversals + questions;
};

/** Where it is decided: class tasks have a page of their own. */
export const whereDecided = (waiting: Desk['waiting']): 'office/classes' | 'office/worklist' =>
  waiting.classes > 0 && toDecide(waiting) === waiting.classes
    ? 'office/classes'
    : 'office/worklist';

/** Why this person cannot decide it; null when they can. */
export const whyNotMine = (
  { kind, mine }: Pick<Waiting, 'kind' | 'mine'>,
  post: Pick<Served, 'roles'>,
): string | null => {
  if (kind === 'reversals') {
    if (mine) return '自己申请的冲正，要另一位负责人核准。';
    return isManager(post) ? null : '冲正要负责人核准。';
  }
  return mine ? '自己报的，请另一位同事来办。' : null;
};

const dueDay = (due: string) => parseDay(due) ?? dayOf(new Date(due));

/** `今天到期`, `还有 2 天`, `过期 1 天`; null where no day was promised. */
export const dueWords = (
  due: string | null,
  now: Date,
): { readonly text: string; readonly isUrgent: boolean } | null => {
  if (due === null) return null;
  const left = daysBetween(dayOf(now), dueDay(due));
  if (left < 0) return { text: `过期 ${String(-left)} 天`, isUrgent: true };
  if (left === 0) return { text: '今天到期', isUrgent: true };
  return { text: `还有 ${String(left)} 天`, isUrgent: false };
};

/** `14:52` today, `11月20日` before. */
export const askedWhen = (at: string, now: Date): string => {
  const then = new Date(at);
  return dayOf(then) === dayOf(now) ? clockOf(then) : monthAndDay(dayOf(then));
};
