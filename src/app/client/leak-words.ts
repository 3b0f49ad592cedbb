import { refusalCodes, refusalOf } from '@kernel/refusal';

/** What was seen, as the reporter and the office read it. */
export const leakKinds = {
  pipe: '水管漏水',
  tap: '水龙头没关紧',
  toilet: '马桶长流水',
  sprinkler: '浇水跑水',
  other: '别的浪费',
} as const;

/** Why a closed report earned nothing; what is not counted up (次数, 上限) has no number here. */
export const unpaidWords = (code: string): string => {
  switch (code) {
    case 'ALREADY_TODAY':
      return '当天已经记过一次';
    case 'RULE_CAP_MONTH':
      return '这件事本月已经记满';
    case 'CAP_DAY':
      return '当天的积分已到上限';
    case 'CAP_MONTH':
      return '本月的积分已到上限';
    default: {
      const known = refusalCodes.find((each) => each === code);
      return known === undefined ? '原因没有写明' : refusalOf(known).sentence;
    }
  }
};
