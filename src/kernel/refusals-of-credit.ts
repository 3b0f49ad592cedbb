/** The refusals of the credit book: objections and corrections, benefits, statements. */
import type { RefusalWords } from './refusal-words';

export const refusalsOfCredit = {
  REVERSAL_FIRST: {
    sentence: '这一笔既然记错了，要先申请冲正。',
    next: '请打开这一户，对这一笔申请冲正，再来答复。',
  },
  CREDIT_CORRECTED: {
    sentence: '这一笔信用已经更正过了。',
    next: '更正得不对，请对更正的那一笔提出。',
  },
  CORRECTION_SAME: {
    sentence: '更正后和现在一样多。',
    next: '没有记错，就答复“没有记错”。',
  },
  CORRECTION_OPEN: {
    sentence: '这一笔的更正正在等核准。',
    next: '请另一位负责人核准或退回。',
  },
  CORRECTION_DECIDED: { sentence: '这笔更正已经办过了。', next: '刷新列表看看。' },
  BENEFIT_NOT_OPEN: { sentence: '这项待遇你现在还不能用。', next: '看看它从哪一级、哪一天起。' },
  PLACE_ENDED: { sentence: '这个地方已经不再承接这项待遇。', next: '看看还有哪些地方承接。' },
  PLACE_CODE_BLOCKED: {
    sentence: '这张码已经停用了。',
    next: '请这个地方向主管单位要一张新的。',
  },
  PLACE_CODE_OTHER: {
    sentence: '这个地方的码已经变过，或还没有做。',
    next: '刷新列表，看看现在是哪一张。',
  },
  USED_JUST_NOW: {
    sentence: '在这里刚记过一次，{limit} 分钟里记一次。',
    next: '把“已记下”给柜台看就行。',
  },
  USED_ENOUGH: {
    sentence: '今天在这里已经记过 {limit} 次。',
    next: '明天再来记；待遇认不认，问柜台。',
  },
  PLACE_REPORTED: {
    sentence: '这个地方你今天已经反映过了。',
    next: '主管单位会去核实，不用再点。',
  },
  PLACE_ALREADY: { sentence: '这项待遇已经登记过这个地方。', next: '请在列表里找到它。' },
  STATEMENT_DAY: {
    sentence: '有效期要在今天到 {day} 之间。',
    next: '请改日期，到期可以再开一份。',
  },
  STATEMENT_LIMIT: {
    sentence: '有效的证明最多 {limit} 份。',
    next: '请先收回一份不用的。',
  },
  STATEMENT_WITHDRAWN: { sentence: '这份证明已经收回了。', next: '要用就再开一份。' },
} as const satisfies Record<string, RefusalWords>;
