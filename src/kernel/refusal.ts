/**
 * Every expected no: a stable code, a Chinese sentence, and what to do next.
 *
 * 1. The table is total: a code without words does not compile.
 * 2. `{name}` in a sentence is filled from `details`; a page switches on the code, never on words.
 */
import { refusalsOfCredit } from './refusals-of-credit';
import { refusalsOfEarning } from './refusals-of-earning';
import { refusalsOfLearning } from './refusals-of-learning';
import type { RefusalWords } from './refusal-words';

const table = {
  INPUT_INVALID: { sentence: '填写的内容不对：{field}。', next: '请检查后再试。' },
  PROCEDURE_UNKNOWN: { sentence: '没有这个办理项。', next: '请更新到最新版本再试。' },
  NOT_SIGNED_IN: { sentence: '还没有登录。', next: '请先登录，再办这件事。' },
  CONSENT_NEEDED: { sentence: '还没有同意隐私说明。', next: '看过隐私说明并同意后，就能继续。' },
  CONSENT_OUTDATED: { sentence: '隐私说明有新版本。', next: '请看过新的隐私说明再继续。' },
  ROLE_NOT_ALLOWED: { sentence: '你的岗位不能办这件事。', next: '请找本网点的负责人。' },
  NOT_A_MEMBER: { sentence: '你还没有节水存折。', next: '先开一本存折，或请家里人邀请你加入。' },
  HEAD_ONLY: { sentence: '这件事只有户主能办。', next: '请户主来办。' },
  REQUEST_REUSED: {
    sentence: '这个请求号已经用过，内容却不一样。',
    next: '请回到上一页重新来一次。',
  },
  TOO_MANY_CALLS: { sentence: '操作太快了。', next: '请过一分钟再试。' },
  TOO_MANY_TRIES: {
    sentence: '这一小时里输错的号码太多了。',
    next: '请把号码核对好，{time} 以后再试。',
  },
  NOT_FOUND: { sentence: '没有找到。', next: '请返回上一页看看最新的内容。' },

  HOUSEHOLD_UNKNOWN: { sentence: '没有找到这一户。', next: '请核对存折号，或按门牌查找。' },
  HOUSEHOLD_NOT_CONFIRMED: { sentence: '这本存折还在等社区确认。', next: '社区确认门牌后就能用。' },
  HOUSEHOLD_FROZEN: { sentence: '这本存折已暂停使用。', next: '请到社区网点问明原因。' },
  HOUSEHOLD_CLOSED: { sentence: '这本存折已经销户。', next: '请到社区网点问明原因。' },
  OWN_HOUSEHOLD: { sentence: '不能给自己家办。', next: '请另一位同事来办。' },
  DOOR_HAS_PASSBOOK: {
    sentence: '这个门牌已经有一本存折。',
    next: '请户主邀请你加入；不是你家开的，请找社区网点。',
  },
  ALREADY_MEMBER: { sentence: '你已经在一本存折里了。', next: '先退出现在的存折，再办这件事。' },
  TOWN_UNKNOWN: { sentence: '没有这个乡镇街道。', next: '请从列表里选。' },
  OFFICE_UNKNOWN: { sentence: '没有这个网点。', next: '请从列表里选。' },
  INVITE_UNKNOWN: { sentence: '没有这个邀请码。', next: '请核对，或让户主或网点再发一个。' },
  INVITE_EXPIRED: { sentence: '邀请码过了 24 小时，已失效。', next: '请户主或网点再发一个。' },
  INVITE_USED: { sentence: '邀请码已经用过。', next: '请户主或网点再发一个。' },
  OWN_INVITE: { sentence: '自己发的邀请码自己不能用。', next: '请另一位同事来办。' },
  HEAD_INVITES: {
    sentence: '这一户的户主有手机，由户主邀请。',
    next: '请户主在“我家的档案”里点“邀请家里人”。',
  },
  APPOINTMENT_UNKNOWN: { sentence: '没有这个派岗码。', next: '请核对，或让派岗的人再发一个。' },
  APPOINTMENT_EXPIRED: { sentence: '派岗码过了 24 小时，已失效。', next: '请派岗的人再发一个。' },
  APPOINTMENT_USED: { sentence: '派岗码已经用过。', next: '请派岗的人再发一个。' },
  OWN_APPOINTMENT: { sentence: '不能给自己派岗。', next: '请另一位管理来派。' },
  APPOINTMENT_LIMIT: {
    sentence: '这个网点已有 {limit} 个没用的派岗码。',
    next: '请等它们用掉或过期。',
  },
  POST_ALREADY: { sentence: '你已经有这个岗位了。', next: '不用再领，去“我的”里打开它。' },
  POST_OTHER_KIND: {
    sentence: '这类网点没有这个岗位。',
    next: '主管单位设复核、审计、管理；别的网点设其余岗位。',
  },
  POST_UNKNOWN: { sentence: '这个人没有这个岗位。', next: '刷新列表看看。' },
  LAST_ADMIN: {
    sentence: '最后一位管理不能走：走了就没有人能派岗。',
    next: '请先在“网点和岗位”里派一位新的管理，等他领了再办。',
  },
  OWN_POST: { sentence: '不能结束自己的岗位。', next: '请另一位管理来办。' },
  OFFICE_ALREADY: { sentence: '这个乡镇街道已有同名的网点。', next: '请在列表里找到它。' },
  HEAD_MUST_HAND_OVER: { sentence: '户主不能直接退出。', next: '请先把户主交给另一位成员。' },
  HOUSEHOLD_FULL: { sentence: '这本存折的成员满了。', next: '请先让不住的成员退出。' },
  FIXTURE_UNKNOWN: { sentence: '没有这件器具。', next: '请返回档案看看。' },
  FIXTURE_LIMIT: { sentence: '器具登记满了。', next: '先删去已经换掉的。' },

  CODE_UNKNOWN: { sentence: '这个码不认识。', next: '请核对后再扫，或手工输入号码。' },
  CODE_FORGED: { sentence: '这个码不是本系统发的。', next: '请对方重新出示存折码。' },
  CODE_EXPIRED: { sentence: '这个码过时了。', next: '请换一个新的码。' },
  CODE_USED: { sentence: '这个码已经用过。', next: '请换一个新的码。' },
  CODE_NOT_YET: { sentence: '活动还没有开始。', next: '到 {day} 再来扫。' },
  CODE_OVER: { sentence: '活动已经结束。', next: '看看这周还有什么可以做。' },
  CHECK_IN_CHANGING: {
    sentence: '这场活动要扫现场会变的码。',
    next: '请扫工作人员屏幕上的码，或输入屏幕上的六位数。',
  },
  CHECK_IN_FORGED: { sentence: '这不是这场活动的码。', next: '请扫工作人员屏幕上现在的码。' },
  CHECK_IN_TWO: {
    sentence: '有两场活动正好是同一个号码。',
    next: '请扫屏幕上的码，或等下一个号码。',
  },
  CHECKED_IN_ALREADY: { sentence: '这一户在这场活动签过到了。', next: '一场活动一户只签一次。' },
  ACTIVITY_FULL: {
    sentence: '这场活动的 {seats} 个名额已经满了。',
    next: '请告诉现场的工作人员。',
  },
  CODE_OTHER_KIND: { sentence: '这个码不是用在这里的。', next: '{hint}' },
  CARD_BLOCKED: { sentence: '这张卡已经停用。', next: '请核对身份后换一张新卡。' },
  CARD_NONE: { sentence: '这一户没有卡。', next: '可以在网点办一张。' },
  CARD_ALREADY: { sentence: '这一户已经有一张在用的卡。', next: '丢了可以换卡，余额不变。' },

  ...refusalsOfEarning,
  ...refusalsOfLearning,

  NO_METER: { sentence: '这一户没有单独水表。', next: '不用报读数；做节水的事照样得分。' },
  READING_DIGITS: {
    sentence: '读数比水表的 {digits} 位数还长。',
    next: '只抄黑色的数字，红色的不抄。',
  },
  READING_EARLIER: {
    sentence: '{day} 的读数已经有了。',
    next: '等过了那天再报；报错了请网点帮忙看。',
  },
  BILLS_NOT_AGREED: {
    sentence: '这一户没有同意收水费账单。',
    next: '请户主在“水表和账单”里同意；没有手机的，到网点写下同意。',
  },
  BILLS_HEAD_AGREES: {
    sentence: '这一户的户主有手机，由户主自己同意。',
    next: '请户主打开“水表和账单”。',
  },
  NUMBER_TAKEN: { sentence: '这个户号已经对到别的户。', next: '请核对水费单和存折号。' },
  FILE_HEADER: { sentence: '表头缺：{missing}。', next: '下载模板，照着改好第一行再选。' },
  FILE_ENCODING: {
    sentence: '这份文件的文字读不出来。',
    next: '另存为 CSV（UTF-8）或 xlsx 再选。',
  },
  FILE_PART_ORDER: { sentence: '这一段接不上前一段。', next: '重新选这份文件，从头传。' },
  FILE_LIMIT: { sentence: '一份文件最多 {rows} 行。', next: '分成几份传。' },
  FILE_STATE: { sentence: '这份文件已经办过这一步了。', next: '刷新看看它到了哪一步。' },

  NOT_ENOUGH_POINTS: { sentence: '可用积分不够，还差 {missing} 分。', next: '先看看换得起的。' },
  BELOW_ZERO: { sentence: '积分因冲正成了负数。', next: '再得几分，补平后就能兑换。' },
  STOCK_EMPTY: { sentence: '这里没有存货了。', next: '看看别的网点，或换一样。' },
  STOCK_SHORT: { sentence: '存货没有这么多。', next: '请先盘点再办。' },
  STOCK_LIMIT: { sentence: '一次最多 {limit} 件。', next: '请分几次办。' },
  ITEM_UNKNOWN: { sentence: '没有这样兑换品。', next: '请刷新列表再选。' },
  MONTH_LIMIT: { sentence: '这样东西每户每月限 {limit} 件，已经满了。', next: '下个月再换。' },
  RESERVATION_UNKNOWN: { sentence: '没有这笔预留。', next: '请核对取货码。' },
  RESERVATION_CLOSED: { sentence: '这笔预留已经结束了。', next: '看看预留记录。' },
  RESERVATION_LAPSED: { sentence: '这笔预留过了期限，积分已退回。', next: '可以重新预留。' },
  RESERVATION_LIMIT: { sentence: '同时最多预留 {limit} 件。', next: '先取走或退回一件。' },
  PICKUP_OTHER_OFFICE: { sentence: '这件东西预留在{office}。', next: '请到那个网点取。' },
  ALREADY_COLLECTED: {
    sentence: '{time} 已由{who}交付过。',
    next: '不要再交一次；有疑问请查当天流水。',
  },

  LINE_UNKNOWN: { sentence: '没有这一笔。', next: '请返回存折看看。' },
  UNDO_TOO_LATE: {
    sentence: '过了 10 分钟，不能直接撤回。',
    next: '请申请冲正，由另一位同事核准。',
  },
  UNDO_NOT_YOURS: { sentence: '只能撤回自己记的。', next: '请原来记的同事撤回，或申请冲正。' },
  ALREADY_REVERSED: { sentence: '这一笔已经冲正过了。', next: '不用再办。' },
  NOT_REVERSIBLE: { sentence: '这一笔不能冲正。', next: '请看它是怎么来的。' },
  REVERSAL_OPEN: { sentence: '这一笔的冲正正在等核准。', next: '请负责人核准。' },
  REVERSAL_DECIDED: { sentence: '这笔冲正已经办过了。', next: '刷新列表看看。' },
  SECOND_PERSON_NEEDED: { sentence: '要由另一个人核准。', next: '请另一位负责人来办。' },
  QUESTION_OPEN: { sentence: '对这一笔已经提过异议，正在等答复。', next: '5 个工作日内会答复。' },
  QUESTION_ANSWERED: { sentence: '这个异议已经答复过了。', next: '刷新列表看看。' },
  REPORT_SAME_OPEN: {
    sentence: '{day}已经有人报过这里，正在处理。',
    next: '是同一处就算你一份；不是就另报一处。',
  },
  REPORT_LIMIT: { sentence: '今天报得太多了。', next: '请明天再报，急的打网点的电话。' },
  REPORT_STATE: { sentence: '这条报告已经不在这一步了。', next: '刷新列表看看。' },
  REPORT_OTHER_OFFICE: { sentence: '这条报告派给了别的网点。', next: '请那个网点来办。' },
  SECOND_LOOK_NEEDED: { sentence: '修没修好，要由另一个人再看一次。', next: '请另一位同事来办。' },
  PICTURE_UNREADABLE: {
    sentence: '这个文件不是能看的照片。',
    next: '请换一张 JPEG、PNG 或 WebP 的照片。',
  },
  PICTURE_UNKNOWN: { sentence: '这张照片没有收到，或已经用过。', next: '请重新拍一张。' },
  PICTURE_GONE: { sentence: '这张照片过了保存期，已经删除。', next: '文字记录还在。' },
  PICTURE_LIMIT: { sentence: '今天传的照片太多了。', next: '请明天再传。' },
  PICTURES_OFF: {
    sentence: '这里还不能传照片。',
    next: '报漏水不带照片也能报；别的事请到网点办。',
  },

  ...refusalsOfCredit,

  CONFIRM_WORD: { sentence: '确认的字不对。', next: '请照样输入“注销”。' },
  PERSON_ONLY_NIGHTLY: { sentence: '夜间任务不接受个人调用。', next: '由定时器调用。' },
} as const satisfies Record<string, RefusalWords>;

export type RefusalCode = keyof typeof table;
export type RefusalDetails = Readonly<Record<string, string | number>>;
export type Refusal = {
  readonly code: RefusalCode;
  readonly sentence: string;
  readonly next: string;
  readonly details?: RefusalDetails;
};

export const refusalCodes = Object.keys(table).filter((code): code is RefusalCode => code in table);

const fill = (words: string, details: RefusalDetails): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''));

/** The words of a code, with `details` filled in. */
export const refusalOf = (code: RefusalCode, details: RefusalDetails = {}): Refusal => ({
  code,
  sentence: fill(table[code].sentence, details),
  next: fill(table[code].next, details),
  ...(Object.keys(details).length > 0 ? { details } : {}),
});

/** A reply that says no. */
export const refuse = (
  code: RefusalCode,
  details: RefusalDetails = {},
): { readonly ok: false; readonly refusal: Refusal } => ({
  ok: false,
  refusal: refusalOf(code, details),
});
