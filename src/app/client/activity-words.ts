/** An activity in the words of those who hold it and of those who watch it. */
import { clockOf, dayOf, monthAndDay } from '@kernel/day';

type Timed = { readonly fromAt: string; readonly untilAt: string };
type Counted = Timed & {
  readonly place: string;
  readonly taken: number;
  readonly seats: number;
};

export const stateWords = { ahead: '还没开始', on: '正在签到', over: '已结束' } as const;

/** `11月20日 14:00–16:00`. */
export const whenWords = ({ fromAt, untilAt }: Timed): string => {
  const from = new Date(fromAt);
  return `${monthAndDay(dayOf(from))} ${clockOf(from)}–${clockOf(new Date(untilAt))}`;
};

export const countWords = ({ taken, seats }: Counted): string =>
  `${String(taken)} / ${String(seats)} 户`;
