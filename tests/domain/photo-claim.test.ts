import {
  codeUntil,
  decideAnswer,
  decideCode,
  decideKind,
  decideOffice,
  decideRecheck,
  drawnBecause,
} from '@domain/photo-claim';
import type { Reply } from '@kernel/wire';

const outcomeOf = (reply: Reply<unknown>) => (reply.ok ? 'accepted' : reply.refusal.code);
const now = new Date('2026-11-20T02:00:00Z');

describe('the code in the picture', () => {
  const code = { until: codeUntil(now), isUsed: false };
  it('is good for thirty minutes and not a second longer', () => {
    expect(code.until).toEqual(new Date('2026-11-20T02:30:00Z'));
    expect(outcomeOf(decideCode(code, new Date('2026-11-20T02:29:59.999Z')))).toBe('accepted');
    expect(outcomeOf(decideCode(code, code.until))).toBe('PHOTO_CODE_LAPSED');
  });
  it('is used once', () => {
    expect(outcomeOf(decideCode({ ...code, isUsed: true }, now))).toBe('PHOTO_CODE_USED');
  });
});

describe('which fixture a rule is about', () => {
  it('takes one of its kind, and of any kind where the rule does not say', () => {
    expect(outcomeOf(decideKind('toilet', 'toilet'))).toBe('accepted');
    expect(outcomeOf(decideKind('made-here', 'washer'))).toBe('accepted');
    expect(outcomeOf(decideKind('toilet', null))).toBe('accepted');
  });
  it('refuses a tap for a toilet', () => {
    expect(outcomeOf(decideKind('toilet', 'tap'))).toBe('FIXTURE_OTHER_KIND');
  });
});

describe('whose turn it is', () => {
  const waiting = { status: 'waiting', awaits: 'office' } as const;
  it('the office decides while it is its turn', () => {
    expect(outcomeOf(decideOffice(waiting))).toBe('accepted');
    expect(outcomeOf(decideAnswer(waiting))).toBe('CLAIM_NOT_ASKED');
  });
  it('the household answers when it was asked, and nothing is decided meanwhile', () => {
    const asked = { ...waiting, awaits: 'household' } as const;
    expect(outcomeOf(decideAnswer(asked))).toBe('accepted');
    expect(outcomeOf(decideOffice(asked))).toBe('CLAIM_AWAITS_HOUSEHOLD');
  });
  it.each(['approved', 'declined', 'reversed', 'withdrawn'] as const)('%s is the end', (status) => {
    expect(outcomeOf(decideOffice({ ...waiting, status }))).toBe('CLAIM_DECIDED');
    expect(outcomeOf(decideAnswer({ awaits: 'household', status }))).toBe('CLAIM_DECIDED');
  });
});

describe('who is looked at again', () => {
  it('one in twenty of all draws', () => {
    const drawn = Array.from({ length: 10_000 }, (_, draw) => drawnBecause({ draw, approvals: 1 }));
    expect(drawn.filter((because) => because === 'draw')).toHaveLength(500);
    expect(drawn.filter((because) => because === null)).toHaveLength(9_500);
  });
  it('the third time that one person approves one household, whatever was drawn', () => {
    expect(drawnBecause({ draw: 9_999, approvals: 2 })).toBeNull();
    expect(drawnBecause({ draw: 9_999, approvals: 3 })).toBe('pair');
  });
  it('by somebody who did not check it, once', () => {
    expect(outcomeOf(decideRecheck({ isDecided: false, hasChecked: false }))).toBe('accepted');
    expect(outcomeOf(decideRecheck({ isDecided: false, hasChecked: true }))).toBe(
      'RECHECK_OWN_CHECK',
    );
    expect(outcomeOf(decideRecheck({ isDecided: true, hasChecked: false }))).toBe(
      'RECHECK_DECIDED',
    );
  });
});
