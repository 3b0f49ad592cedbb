/** A class task in the words of its school and of those who watch it. */
import { monthAndDay, type Day } from '@kernel/day';

type Dated = { readonly fromDay: Day; readonly untilDay: Day };
type Counted = {
  readonly joined: number;
  readonly pupils: number;
  readonly tookPart: number | null;
};

export const taskStates = {
  ahead: '还没开始',
  on: '正在做',
  over: '等点人数',
  counted: '已点人数',
} as const;

/** `11月20日–12月3日`. */
export const daysWords = ({ fromDay, untilDay }: Dated): string =>
  fromDay === untilDay ? monthAndDay(fromDay) : `${monthAndDay(fromDay)}–${monthAndDay(untilDay)}`;

export const joinedWords = ({ joined, pupils }: Counted): string =>
  `${String(joined)} 户报，全班 ${String(pupils)} 人`;

/** `A2C 3KM`, to be read aloud. */
export const classCodeWords = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`;
