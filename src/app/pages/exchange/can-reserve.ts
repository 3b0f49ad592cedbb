/** Whether an item can be reserved now; where not, the button says why. */
import type { ShelfItem } from '../../resident/reading/answers';

export type Standing = {
  readonly isOnline: boolean;
  /** Null for somebody who has no passbook. */
  readonly usable: number | null;
};
export type Verdict = { readonly isOff: boolean; readonly text: string };

const off = (text: string): Verdict => ({ isOff: true, text });

export const canReserve = (item: ShelfItem, { isOnline, usable }: Standing): Verdict => {
  if (item.available <= 0) return off('已换完');
  if (usable === null) return off('有存折才能换');
  if (item.takenThisMonth >= item.monthLimit) return off('本月已换满');
  if (usable < item.points) return off(`还差 ${String(item.points - usable)} 分`);
  return isOnline ? { isOff: false, text: '预留' } : off('连上网再预留');
};

/** What the points reach for, in stock. */
export const isAffordable = (item: ShelfItem, usable: number | null): boolean =>
  item.available > 0 && usable !== null && usable >= item.points;
