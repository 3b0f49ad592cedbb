import { levelOf, nextLevel } from '@domain/credit';
import {
  claimDueDay,
  decideReversible,
  decideSecondPerson,
  decideUndo,
  lastOverdue,
  workingDaysLater,
  type UndoableLine,
} from '@domain/ledger';
import { addDays, dayOf, parseDay } from '@kernel/day';
import type { Reply } from '@kernel/wire';

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.refusal.code);
const line: UndoableLine = {
  kind: 'earn',
  actor: 'pe_li',
  writtenAt: new Date('2026-11-20T02:00:00Z'),
  undone: false,
};
const at = (time: string) => new Date(`2026-11-20T${time}Z`);

describe('undoing a line', () => {
  it('is allowed to its poster up to ten minutes, to the second', () => {
    expect(codeOf(decideUndo(line, 'pe_li', at('02:10:00')))).toBe('ok');
    expect(codeOf(decideUndo(line, 'pe_li', at('02:10:01')))).toBe('UNDO_TOO_LATE');
  });
  it('is not allowed to anybody else', () => {
    expect(codeOf(decideUndo(line, 'pe_wang', at('02:00:01')))).toBe('UNDO_NOT_YOURS');
  });
  it('happens once', () => {
    expect(codeOf(decideUndo({ ...line, undone: true }, 'pe_li', at('02:00:01')))).toBe(
      'ALREADY_REVERSED',
    );
  });
  it.each(['expire', 'reverse', 'adjust'] as const)('is not for a line of kind %s', (kind) => {
    expect(codeOf(decideReversible({ ...line, kind }))).toBe('NOT_REVERSIBLE');
  });
  it('needs a second person later', () => {
    expect(codeOf(decideSecondPerson('pe_li', 'pe_li'))).toBe('SECOND_PERSON_NEEDED');
    expect(codeOf(decideSecondPerson('pe_li', 'pe_chen'))).toBe('ok');
  });
});

describe('five working days', () => {
  it.each([
    ['2026-11-20', '2026-11-27'], // a Friday
    ['2026-11-21', '2026-11-27'], // a Saturday
    ['2026-11-22', '2026-11-27'], // a Sunday
    ['2026-11-23', '2026-11-30'], // a Monday
  ])('from %s end on %s', (from, until) => {
    const day = parseDay(from);
    expect(day === null ? null : workingDaysLater(day, 5)).toBe(until);
  });

  it('are over for the claims of all days up to one', () => {
    const today = dayOf(at('02:00:00'));
    for (let ahead = 0; ahead < 14; ahead += 1) {
      const day = addDays(today, ahead);
      const last = lastOverdue(day);
      expect(claimDueDay(last) < day).toBe(true);
      expect(claimDueDay(addDays(last, 1)) >= day).toBe(true);
    }
  });
});

describe('credit levels', () => {
  const levels = [
    { id: 'a', name: '滴水', fromCredit: 0 },
    { id: 'c', name: '清溪', fromCredit: 300 },
    { id: 'b', name: '细流', fromCredit: 100 },
  ];
  it('are reached at their number, not before', () => {
    expect(levelOf(levels, 99)?.name).toBe('滴水');
    expect(levelOf(levels, 100)?.name).toBe('细流');
  });
  it('say what is missing to the next, and nothing at the top', () => {
    expect(nextLevel(levels, 140)).toEqual({ name: '清溪', missing: 160 });
    expect(nextLevel(levels, 300)).toBeNull();
  });
});
