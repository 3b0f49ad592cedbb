/** How an act gets into the passbook: by a printed code, or by a word at the desk. */
import type { Home } from '../reading/answers';

type Act = Pick<Home['acts'][number], 'evidence' | 'checkers'>;

/** Readings and what the desk writes down itself have no code to scan. */
export const hasCode = ({ evidence }: Act): boolean =>
  evidence === 'code' || evidence === 'check-in' || evidence === 'class';

export const howWords = (act: Act): string => {
  if (act.evidence === 'reading') return '自己报，对得上当场记；也可以请网点记。';
  if (act.evidence === 'photo') {
    return act.checkers === 2
      ? '拍一张带号码的照片，两位工作人员核过后到账。'
      : '拍一张带号码的照片，网点核过后到账；也可以请网点当面记。';
  }
  if (act.evidence === 'quiz') {
    return '三道题都答了就记分，对错、快慢都一样；一户一周记一次。';
  }
  if (act.evidence === 'class') {
    return '问老师要班级码，在“扫一扫”里扫，或输入六位；老师点过人数后到账。';
  }
  if (!hasCode(act)) return '到网点说一声，工作人员当面记。';
  if (act.evidence === 'check-in') {
    return '到活动现场，扫工作人员屏幕上的码，或输入六位数；一场活动一户一次。';
  }
  return act.checkers === 0
    ? '扫现场的行动码，当场到账。'
    : '扫行动码申报，网点看过后到账；也可以请网点当面记。';
};
