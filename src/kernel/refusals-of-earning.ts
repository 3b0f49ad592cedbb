/** The refusals of rules and of every way to earn: activities, claims, pictures, proposals, re-checks. */
import type { RefusalWords } from './refusal-words';

export const refusalsOfEarning = {
  RULE_UNKNOWN: { sentence: '没有这条积分规则。', next: '请从列表里选。' },
  RULE_NOT_IN_FORCE: { sentence: '这条规则今天不适用。', next: '看看规则的起止日期。' },
  RULE_BY_REPORT: {
    sentence: '报漏水的分在报告办结时记，不能代记。',
    next: '请在“漏水报告”里办结那一条。',
  },
  RULE_NOT_BY_DESK: {
    sentence: '这件事不能由网点代记。',
    next: '请居民自己扫码，或照规则写的凭据办。',
  },
  CLAIM_BY_PHONE: {
    sentence: '这一户有手机，由家里人拍照申报。',
    next: '请家里人打开“拍照申报”。',
  },
  RULE_NOT_BY_CHECK_IN: {
    sentence: '这条规则不是凭现场签到记的。',
    next: '请从列表里选，或请主管单位改规则。',
  },
  RULE_BY_ITS_WAY: {
    sentence: '这种凭据的事，网点不能代记。',
    next: '请改成不能代记；没扫上的，由现场补记并写明原因。',
  },
  ACTIVITY_DAY: { sentence: '活动的日子要在今天到 {day} 之间。', next: '请改日期。' },
  ACTIVITY_TIMES: {
    sentence: '时间不对：要在同一天里，先开始后结束，还没有结束。',
    next: '请改开始和结束的时间。',
  },
  ACTIVITY_OVER: { sentence: '这场活动已经结束了。', next: '没签上的，可以补记并写明原因。' },
  ACTIVITY_NOT_OVER: { sentence: '这场活动还没有结束。', next: '结束以后再抽人回访。' },
  LATE_OVER: { sentence: '活动过了 {days} 天，不能再补记。', next: '请向主管单位说明。' },
  LATE_DECIDED: { sentence: '这条补记已经办过了。', next: '刷新列表看看。' },
  LATE_OWN: { sentence: '自己补记的，自己不能核准。', next: '请另一位同事来办。' },
  SLIP_UNKNOWN: {
    sentence: '没有这张记事单。',
    next: '请核对单上的十位号码，末两位是用来核对的。',
  },
  SLIP_OTHER_OFFICE: { sentence: '这张记事单是{office}印的。', next: '请交给那个网点记。' },
  SLIP_USED: {
    sentence: '这张记事单已经记过了，是 {day} 的事。',
    next: '一张只记一次，不用再记。',
  },
  SLIP_VOID: { sentence: '这张记事单已经作废。', next: '请换一张没用过的写。' },
  SLIP_OTHER_ACT: { sentence: '这张记事单印的是“{act}”。', next: '请照印的记，别的事另写一张。' },
  SLIP_AHEAD: { sentence: '这一天还没有到。', next: '请照单上写的日子填。' },
  SLIP_TOO_OLD: { sentence: '做完过了 {days} 天，不能再凭单记。', next: '下次做完请早些交来。' },
  SLIP_BEFORE_PRINTED: {
    sentence: '这张记事单 {day} 才印好，记不了更早的事。',
    next: '请核对单上写的日子。',
  },
  SLIPS_NONE_OPEN: { sentence: '这里没有还没用过的记事单。', next: '不用作废。' },
  RULE_NOT_BY_SLIP: { sentence: '这条规则不能凭记事单记。', next: '请从列表里选。' },
  LABEL_NEEDED: { sentence: '还没有填水效标识。', next: '请照标识填种类、型号和等级。' },
  LABEL_RECEIPT: {
    sentence: '要两张照片：号码和标识一张，小票一张。',
    next: '请再拍一张小票。',
  },
  LABEL_OTHER_GRADE: {
    sentence: '这里记的是水效 {grade} 级的。',
    next: '请照标识上的等级选；3 级的不记分。',
  },
  LABEL_HOST_UNKNOWN: {
    sentence: '扫到的不是认得的水效标识码。',
    next: '可以不扫，照标识填好型号和等级就行。',
  },
  LABEL_USED: {
    sentence: '你家交过这个标识码了。',
    next: '同一型号买了两件的，第二件不扫码，照标识填。',
  },
  RUN_UNKNOWN: { sentence: '没有这一次结算。', next: '刷新列表看看。' },
  RUN_OPEN: { sentence: '还有一次结算没有办完。', next: '先核准或退回那一次。' },
  RUN_STATE: { sentence: '这一次结算已经不在这一步了。', next: '刷新列表看看。' },
  OWN_RUN: { sentence: '自己开的结算，自己不能核准或退回。', next: '请另一位同事来办。' },
  CALL_DECIDED: { sentence: '这一户的回访已经有结果了。', next: '刷新列表看看。' },
  ALREADY_TODAY: { sentence: '今天已经记过了。', next: '明天再来。' },
  RULE_CAP_MONTH: { sentence: '这件事本月已记满 {times} 次。', next: '下个月再来。' },
  RULE_CAP_EVER: {
    sentence: '这件事每户只记 {times} 次，已经记过了。',
    next: '看看别的节水行动。',
  },
  CAP_DAY: { sentence: '今天的积分到上限 {points} 分了。', next: '明天再来。' },
  CAP_MONTH: { sentence: '本月的积分到上限 {points} 分了。', next: '下个月再来。' },
  HEADS_OVER: { sentence: '这条规则一户最多算 {heads} 人。', next: '请按规则填人数。' },
  FIXTURE_NEEDED: {
    sentence: '这条规则按器具记，要说明是哪一件。',
    next: '请到网点记，选好器具。',
  },
  FIXTURE_CLAIMED: {
    sentence: '这件器具已经记过了。',
    next: '换了新的，先在档案里登记新的、删去旧的。',
  },
  CHECKED_ALREADY: { sentence: '这一条你已经核过了。', next: '请另一位同事来核。' },
  RULE_SAME: { sentence: '和现在的规则一样，没有改动。', next: '改了再提。' },
  RULE_DAY_EARLY: {
    sentence: '生效日最早是明天。',
    next: '请选 {day} 或以后，当天的账按当天的规则记。',
  },
  RULE_DAY_TAKEN: {
    sentence: '第 {version} 版从 {day} 起，新的一版要比它晚。',
    next: '请选更晚的生效日。',
  },
  RULE_ENDS_FIRST: { sentence: '最后一天比生效日还早。', next: '请改最后一天，或留空。' },
  EVIDENCE_FIXED: {
    sentence: '这条规则不能用这种凭据。',
    next: '报告公共漏水只凭报修办结，别的规则不用报修办结。',
  },
  RULE_UNCHECKED: {
    sentence: '要看实物的事，不能没有人核。',
    next: '请选一个人或两个人核。',
  },
  RULE_TWO_BY_DESK: {
    sentence: '要两个人核的，网点一个人不能代记。',
    next: '请改成一个人核，或不让网点代记。',
  },
  RULE_HEADS_OR_FIXTURE: {
    sentence: '按人数记的，不能又按器具记。',
    next: '请只选一种。',
  },
  RULE_OVER_DAY: {
    sentence: '一次的分超过每户每天的上限 {points} 分，永远记不上。',
    next: '请减少分数或人数。',
  },
  PROPOSAL_OPEN: {
    sentence: '这条规则已有一份修改在等核准。',
    next: '先核准、退回或撤回那一份。',
  },
  PROPOSAL_UNKNOWN: { sentence: '没有这份规则修改。', next: '刷新列表看看。' },
  PROPOSAL_DECIDED: { sentence: '这份规则修改已经办过了。', next: '刷新列表看看。' },
  PROPOSAL_LATE: {
    sentence: '生效日 {day} 已经到了，来不及核准。',
    next: '请退回，重新提一个晚一些的生效日。',
  },
  PROPOSAL_OUTDATED: {
    sentence: '提出以后，这条规则有了别的新版。',
    next: '请退回，看过新版再提。',
  },
  OWN_PROPOSAL: { sentence: '自己提的修改，自己不能核准或退回。', next: '请另一位同事来办。' },
  PROPOSAL_NOT_YOURS: { sentence: '只能撤回自己提的修改。', next: '不同意可以退回，写明原因。' },
  ARCHIVE_DECIDED: { sentence: '这份档案已经办过了。', next: '刷新列表看看。' },
  CLAIM_DECIDED: { sentence: '这条申报已经办过了。', next: '刷新列表看看。' },
  RULE_NOT_BY_PHOTO: { sentence: '这件事不是拍照申报的。', next: '看看规则里写的凭据。' },
  FIXTURE_OTHER_KIND: { sentence: '这件器具和要记的事对不上。', next: '请选对应的器具。' },
  PHOTO_CODE_LIMIT: { sentence: '今天要的号码太多了。', next: '请明天再来。' },
  PHOTO_CODE_LAPSED: {
    sentence: '这个号码过了 30 分钟，已失效。',
    next: '请换一个新号码，写上再拍一张。',
  },
  PHOTO_CODE_USED: { sentence: '这个号码已经用过。', next: '请换一个新号码，写上再拍一张。' },
  PICTURE_REUSED: { sentence: '这张照片以前交过了。', next: '请现在重新拍一张，号码也要拍进去。' },
  PICTURE_EARLIER: { sentence: '这张照片是要号码以前传的。', next: '请写上号码，重新拍一张。' },
  CLAIM_AWAITS_HOUSEHOLD: {
    sentence: '已经请居民补充，还没有回。',
    next: '等补充来了再核，来了会排在这里。',
  },
  CLAIM_NOT_ASKED: { sentence: '网点没有请你补充。', next: '等网点核就好。' },
  STEPPED_ASIDE: { sentence: '你对这一户已经回避。', next: '请另一位同事来办。' },
  RECHECK_DECIDED: { sentence: '这条复核已经办过了。', next: '刷新列表看看。' },
  RECHECK_OWN_CHECK: { sentence: '这条是你自己核过的。', next: '请另一位同事来复核。' },
} as const satisfies Record<string, RefusalWords>;
