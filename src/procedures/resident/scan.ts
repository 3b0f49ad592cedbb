import { decideCode } from '@domain/earning';
import { parseScanCode, type ScanKind } from '@kernel/scan-code';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { member } from '../audiences';
import { actRefusals } from '../award';
import { checkIn, isChangingCode, scanSentence } from '../check-in';
import { codeText } from '../fields';

const hints: Readonly<Record<ScanKind, string>> = {
  action: '',
  passbook: '这是存折码，请交给网点工作人员扫。',
  pickup: '这是取货码，请交给网点工作人员扫。',
  card: '这是存折卡，请交给网点工作人员扫。',
  number: '这是存折号，不是行动码。',
  slip: '请把记事单交给网点工作人员。',
  spot: '这是景点码，可以直接看节水提示。',
  benchmark: '这是标杆牌匾码，可以直接看介绍。',
  join: '这是邀请码，请到“加入存折”里用。',
  page: '这是存折页的校验码。',
  benefit: '这是待遇码，请给网点的工作人员看。',
  statement: '这是信用积分证明的号码，请用扫一扫打开。',
  place: '这是待遇地方的码，请用扫一扫打开，在那里记。',
  class: '这是班级码，请在“扫一扫”里打开班级任务。',
};

/** Claims the act that a printed or a changing code stands for; the amount is the rule's. */
export const scan = member.post(
  {
    summary: 'Claims the act an action code stands for, and is awarded by the rule in force.',
    refusals: [
      'CODE_UNKNOWN',
      'CODE_OTHER_KIND',
      'CODE_NOT_YET',
      'CODE_OVER',
      'CODE_EXPIRED',
      'CHECK_IN_CHANGING',
      'CHECK_IN_FORGED',
      'CHECK_IN_TWO',
      'CHECKED_IN_ALREADY',
      'ACTIVITY_FULL',
      'OWN_HOUSEHOLD',
      'RULE_NOT_BY_CODE',
      'FIXTURE_NEEDED',
      ...actRefusals,
    ],
    input: { code: codeText },
    guesses: { isTyped: ({ code }) => isChangingCode(code) },
  },
  {
    asks: (input) => {
      const read = parseScanCode(input.code);
      return read?.kind === 'action' ? { code: read.body } : {};
    },
    decides: ({ household, person, today }, input, { code, rule }) => {
      const read = parseScanCode(input.code);
      if (read === null) return refuse('CODE_UNKNOWN');
      if (read.kind !== 'action') return refuse('CODE_OTHER_KIND', { hint: hints[read.kind] });
      if (code === null) return refuse('CODE_UNKNOWN');
      const open = decideCode(code, today);
      if (!open.ok) return open;
      if (rule === null) return refuse('RULE_NOT_IN_FORCE');
      if (rule.evidence === 'check-in') return refuse('CHECK_IN_CHANGING');
      if (rule.evidence !== 'code') return refuse('RULE_NOT_BY_CODE');
      return accept({
        household: household.id,
        status: household.status,
        person,
        rule,
        code: code.serial,
        heads: 1,
        fixture: null,
        office: code.office,
        title: rule.title,
        by: person,
        seen: false,
      });
    },
    answers: ({ row, status, points, credit, numbers }) => {
      const { claim, title } = row;
      const sentence = scanSentence(title, points, status);
      return { claim, status, points, credit, title, sentence, numbers };
    },
    apart: { isFor: ({ code }) => isChangingCode(code), handle: checkIn },
  },
);
