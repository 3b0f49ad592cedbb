/** How a listing's state is said: a word, an icon and a sentence about its last day. */
import { monthAndDay, parseDay } from '@kernel/day';
import type { IconName } from '../../components/icon';
import type { Listing } from '../../client/visitor-answers';

type State = Listing['state'];
type Words = {
  readonly text: string;
  readonly chip: 'ok' | 'warn' | 'mute';
  readonly icon: IconName;
};

export const stateWords: Readonly<Record<State, Words>> = {
  valid: { text: '有效', chip: 'ok', icon: 'check' },
  review: { text: '待复核', chip: 'warn', icon: 'clock' },
  expired: { text: '已到期', chip: 'mute', icon: 'close' },
  suspended: { text: '已暂停', chip: 'mute', icon: 'warn' },
};

/** `有效到 2027-10-31`, `12月10日前复核`, `2026-09-30 到期`. */
export const lastDayWords = (state: State, validUntil: string): string => {
  if (state === 'expired') return `${validUntil} 到期`;
  if (state === 'suspended') return '名录暂停使用';
  const day = parseDay(validUntil);
  return state === 'review' && day !== null ? `${monthAndDay(day)}前复核` : `有效到 ${validUntil}`;
};
