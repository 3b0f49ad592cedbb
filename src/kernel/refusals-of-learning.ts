/** The refusals of class tasks and of the short quiz. */
import type { RefusalWords } from './refusal-words';

export const refusalsOfLearning = {
  RULE_NOT_BY_CODE: { sentence: '这件事不凭这个码记。', next: '看看规则里写的怎么记。' },
  RULE_CHECKERS_FIXED: {
    sentence: '凭这种凭据的，要写 {checkers} 个人核。',
    next: '请改核的人数。',
  },
  CLASS_ONLY_SCHOOL: { sentence: '班级任务只由学校开。', next: '请用学校的岗位来办。' },
  RULE_NOT_BY_CLASS: {
    sentence: '这条规则不是凭课堂记数记的。',
    next: '请从列表里选，或请主管单位改规则。',
  },
  CLASS_DAYS: {
    sentence: '日子不对：{ahead} 天内开始，最多做 {days} 天。',
    next: '请改第一天和最后一天。',
  },
  CLASS_LIMIT: {
    sentence: '本校没点过人数的班级任务已有 {limit} 个。',
    next: '先给做完的点人数。',
  },
  CLASS_UNKNOWN: { sentence: '没有这个班级码。', next: '请照纸上的字核对，或问老师。' },
  CLASS_NOT_YET: { sentence: '这个班级任务 {day}才开始。', next: '做完了再来报。' },
  CLASS_OVER: { sentence: '这个班级任务的日子过了。', next: '请问老师还有没有别的任务。' },
  CLASS_JOINED: { sentence: '你家已经报过这个班级任务了。', next: '一个任务一户只报一次。' },
  CLASS_FULL: { sentence: '全班 {pupils} 人都有家里报过了。', next: '请告诉老师。' },
  CLASS_CLOSED: { sentence: '这个班级任务已经点过人数了。', next: '刷新看看。' },
  CLASS_CLOSE_LATE: {
    sentence: '最后一天过了 {days} 天，不能再点人数。',
    next: '报上的几户由系统退回，不记分。',
  },
  CLASS_COUNT: { sentence: '做完的人数不能比全班 {pupils} 人多。', next: '请核对人数。' },
  CLASS_NOT_CLOSED: { sentence: '老师还没有点人数。', next: '点过人数，才核剩下的几户。' },
  CLASS_BY_COUNT: {
    sentence: '班级任务由老师点人数，不在这里核。',
    next: '点过以后还等着的，请负责人在“班级任务”里核。',
  },
  CLASS_OWN_COUNT: { sentence: '人数是你点的，剩下的不能你来核。', next: '请另一位负责人来办。' },
  CLASS_NOTHING_PAID: { sentence: '这个班级任务没有记上分的户。', next: '不用回访。' },
  QUIZ_NOT_YOURS: { sentence: '这道题不在你这周的三道里。', next: '刷新看看这周的题。' },
  QUIZ_ANSWERED: { sentence: '这道题答过了，答案不能改。', next: '看看讲解，答下一道。' },
  QUIZ_NOT_DONE: { sentence: '三道题还没有答完。', next: '答完再记分。' },
  QUIZ_BOOKED: { sentence: '这周你家答题已经记过分了。', next: '一户一周记一次，下周一有新题。' },
} as const satisfies Record<string, RefusalWords>;
