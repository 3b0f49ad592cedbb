/** What a desk reads of a card that its own device checked: every verdict has words, and what to do. */
import { dayOf, monthAndDay, clockOf, type Day } from '@kernel/day';
import { inFours } from '@kernel/scan-code';
import type { Checked, Uncheckable } from './check-card';

export type CheckedWords = {
  readonly look: 'good' | 'stop' | 'unknown';
  readonly title: string;
  /** To be held against what the card's holder says; null where it is not known. */
  readonly passbookNo: string | null;
  readonly why: string;
  readonly steps: readonly string[];
};

const hourOf = (then: Date): string => `${monthAndDay(dayOf(then))} ${clockOf(then)}`;
const dayWords = (day: Day): string => `${day.slice(0, 4)}年${monthAndDay(day)}`;

const onSlip = [
  '现在不记分，不交付。',
  '写记事单：存折号、做的事、户主签字。',
  '网络回来凭单记分，换东西那时再来。',
];
const later = ['现在不记分，不交付。', '等网络回来再读，或者写记事单。'];

const whyUncheckable: Readonly<Record<Uncheckable, (until: Day | null) => string>> = {
  'not-a-card': () => '没有网络只能验存折卡上的方码。',
  'no-list': () => '这台设备还没有取全停用名单。连着网打开窗口，它自己会取。',
  'list-full': () => '停用名单太长，这台设备放不下。',
  unsigned: () => '只有卡号，没有签名：是旧卡，或者卡号是手输的。新卡请扫方码。',
  'clock-wrong': () => '这台设备的时间不对。请改成自动校时，再连一次网。',
  'list-old': () => '这台设备的停用名单过了两天，不能作数。',
  'day-passed': (until) =>
    `这张卡没有网络时只能验到${until === null ? '期' : ` ${dayWords(until)}`}。有网时照常能用。`,
};

/** The words of a verdict. */
export const checkedWords = (checked: Checked): CheckedWords => {
  switch (checked.kind) {
    case 'genuine':
      return {
        ...{ look: 'good', title: '真卡，没有停用', steps: onSlip },
        passbookNo: inFours(checked.passbookNo),
        why: `按 ${hourOf(checked.listAt)} 的停用名单。那以后停用的，这里看不出。`,
      };
    case 'blocked':
      return {
        ...{ look: 'stop', title: '停用的卡，不要办' },
        passbookNo: checked.passbookNo === null ? null : inFours(checked.passbookNo),
        why:
          checked.listAt === null
            ? '在停用名单上。'
            : `在 ${hourOf(checked.listAt)} 的停用名单上。`,
        steps: ['把卡留下。', '网络回来，核对身份后换一张新卡，余额不变。'],
      };
    case 'forged':
      return {
        ...{ look: 'stop', title: '不是本系统发的卡', passbookNo: null },
        why: '卡上的签名不对。',
        steps: ['再扫一次方码。', '还是这样就不要办：把卡留下，告诉负责人。'],
      };
    case 'uncheckable':
      return {
        ...{ look: 'unknown', title: '没有网络，验不了', passbookNo: null, steps: later },
        why: whyUncheckable[checked.why](checked.until),
      };
  }
};
