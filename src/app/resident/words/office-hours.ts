import { clockOf, dayOf, isWeekend } from '@kernel/day';

type Hours = { readonly opens: string | null; readonly closes: string | null };
export type OfficeHours = { readonly isOpen: boolean | null; readonly words: string };

/**
 * Whether an office is open now, and until or from when. The books know hours of a day and no
 * weekdays, so that a weekend is never called open.
 */
export const officeHours = ({ opens, closes }: Hours, now: Date): OfficeHours => {
  if (opens === null || closes === null) return { isOpen: null, words: '开放时间未填报' };
  if (isWeekend(dayOf(now)))
    return { isOpen: null, words: `平日 ${opens}–${closes}，周末请先打电话` };
  const clock = clockOf(now);
  if (clock < opens) return { isOpen: false, words: `${opens} 开门` };
  if (clock < closes) return { isOpen: true, words: `到 ${closes}` };
  return { isOpen: false, words: `平日 ${opens} 开门` };
};
