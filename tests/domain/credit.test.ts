/** The credit book's own rules: corrections, benefits, statements, the number of a letter. */
import * as fc from 'fast-check';
import {
  correctionMax,
  decideBenefitCode,
  decideCorrection,
  decideStatement,
  isHonouredOn,
  isOpenOn,
  letterNumber,
  statementState,
} from '@domain/credit';
import { addDays, parseDay, type Day } from '@kernel/day';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
};
const today = day('2026-11-20');
const codeOf = (reply: { ok: true } | { ok: false; refusal: { code: string } }) =>
  reply.ok ? 'accepted' : reply.refusal.code;

describe('a correction', () => {
  test('brings the act to what it should be and never below zero, whatever was corrected before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: correctionMax }),
        fc.array(fc.integer({ min: 0, max: correctionMax }), { maxLength: 8 }),
        (earned, wanted) => {
          let total = earned;
          for (const shouldBe of wanted) {
            const decided = decideCorrection({ total, isCorrected: false }, shouldBe);
            if (decided.ok) total += decided.value;
            else expect(total).toBe(shouldBe);
            expect(total).toBe(shouldBe);
            expect(total).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
  test('is refused for a line that was corrected', () => {
    expect(codeOf(decideCorrection({ total: 10, isCorrected: true }, 5))).toBe('CREDIT_CORRECTED');
  });
});

describe('a benefit', () => {
  const open = { fromCredit: 100, validFrom: null, validUntil: null };
  test.each([
    [99, open, false],
    [100, open, true],
    [100, { ...open, validFrom: day('2026-11-21') }, false],
    [100, { ...open, validFrom: today, validUntil: today }, true],
    [100, { ...open, validUntil: day('2026-11-19') }, false],
  ])('with %d credit in these terms', (balance, terms, expected) => {
    expect(isOpenOn(terms, balance, today)).toBe(expected);
  });
  test('is shown once, and until its end', () => {
    const untilAt = new Date('2026-11-20T02:05:00Z');
    const at = (text: string) => new Date(text);
    const live = { usedAt: null, untilAt };
    expect(codeOf(decideBenefitCode(live, at('2026-11-20T02:05:00Z')))).toBe('accepted');
    expect(codeOf(decideBenefitCode(live, at('2026-11-20T02:05:01Z')))).toBe('CODE_EXPIRED');
    const used = { usedAt: untilAt, untilAt };
    expect(codeOf(decideBenefitCode(used, at('2026-11-20T02:00:00Z')))).toBe('CODE_USED');
  });
  test('is honoured at a place in its days, until the bureau ends it', () => {
    const place = { fromDay: today, untilDay: null, endedOn: null };
    expect(isHonouredOn(place, today)).toBe(true);
    expect(isHonouredOn(place, addDays(today, -1))).toBe(false);
    expect(isHonouredOn({ ...place, untilDay: today }, addDays(today, 1))).toBe(false);
    expect(isHonouredOn({ ...place, endedOn: today }, today)).toBe(false);
  });
});

describe('a statement', () => {
  test.each([
    [-1, 0, 'STATEMENT_DAY'],
    [0, 0, 'accepted'],
    [90, 9, 'accepted'],
    [91, 0, 'STATEMENT_DAY'],
    [1, 10, 'STATEMENT_LIMIT'],
  ])('for %d days beside %d others', (ahead, valid, expected) => {
    expect(codeOf(decideStatement(addDays(today, ahead), { today, valid }))).toBe(expected);
  });
  test('is valid on its last day; taken back is taken back, expired or not', () => {
    const standing = { withdrawnAt: null, expiresOn: today };
    expect(statementState(standing, today)).toBe('valid');
    expect(statementState(standing, addDays(today, 1))).toBe('expired');
    const taken = { withdrawnAt: new Date('2026-11-20T02:00:00Z'), expiresOn: today };
    expect(statementState(taken, addDays(today, 1))).toBe('withdrawn');
  });
});

test('a letter is numbered as offices do', () => {
  expect(letterNumber('东港', 2026, 3)).toBe('东港复〔2026〕3号');
});
