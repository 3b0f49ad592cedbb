import { windowOf, windowsFrom, windowSpan, windowsPerRun } from '@kernel/code-window';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import {
  counterWindows,
  decideShown,
  digitsOf,
  graceWindows,
  handleOf,
  signedText,
} from '@domain/passbook-code';
import { parseScanCode } from '@kernel/scan-code';
import type { Reply } from '@kernel/wire';

const hash = (text: string) => createHmac('sha256', 'test').update(text).digest('hex');
const codeOf = (reply: Reply<unknown>): string => (reply.ok ? 'accepted' : reply.refusal.code);

describe('a window', () => {
  it('lasts 30 seconds, to the millisecond', () => {
    const { from, until } = windowSpan(windowOf(new Date('2026-11-20T02:32:10.123Z')));
    expect(from.toISOString()).toBe('2026-11-20T02:32:00.000Z');
    expect(until.toISOString()).toBe('2026-11-20T02:32:30.000Z');
    expect(windowOf(new Date(until.getTime() - 1))).toBe(windowOf(from));
    expect(windowOf(until)).toBe(windowOf(from) + 1);
  });
  it('runs for ten minutes in twenty windows', () => {
    const run = windowsFrom(100);
    expect(run).toHaveLength(windowsPerRun);
    expect([run[0], run.at(-1)]).toEqual([100, 119]);
  });
});

describe('the digits', () => {
  it('are always twelve, are read back as a passbook code, and lead to their handle', () => {
    const handles = fc.integer({ min: 100_000, max: 999_999 }).map(String);
    fc.assert(
      fc.property(handles, fc.nat(), (handle, window) => {
        const digits = digitsOf(handle, hash(signedText(handle, window, 'hh_a')));
        expect(digits).toMatch(/^\d{12}$/);
        expect(handleOf(digits)).toBe(handle);
        expect(parseScanCode(`p.${digits}`)).toEqual({ kind: 'passbook', body: digits });
        expect(parseScanCode(digits)).toEqual({ kind: 'passbook', body: digits });
      }),
    );
  });
  it('are never taken for a passbook number, which begins with 0', () => {
    expect(handleOf('090300128826')).toBeNull();
    expect(handleOf('4821 0937 5564')).toBeNull();
  });
});

describe('shown digits', () => {
  const run = { firstWindow: 100, lastWindow: 119, isUsed: false };
  const scan = (window: number) => ({ window, late: graceWindows });

  it('count in their window and in the one before and after', () => {
    const at = [107, 108, 109, 110, 111].map((now) => codeOf(decideShown(run, [109], scan(now))));
    expect(at).toEqual(['CODE_EXPIRED', 'accepted', 'accepted', 'accepted', 'CODE_EXPIRED']);
  });
  it('count two minutes longer at the counter, where both sides look first', () => {
    const counter = (window: number) => ({ window, late: counterWindows });
    expect(codeOf(decideShown(run, [109], counter(114)))).toBe('accepted');
    expect(codeOf(decideShown(run, [109], counter(115)))).toBe('CODE_EXPIRED');
  });
  it('are forged when no window of the run signs them', () => {
    expect(codeOf(decideShown(run, [], scan(109)))).toBe('CODE_FORGED');
  });
  it('are dead as a whole run once one was used, however late', () => {
    expect(codeOf(decideShown({ ...run, isUsed: true }, [110], scan(110)))).toBe('CODE_USED');
    expect(codeOf(decideShown({ ...run, isUsed: true }, [101], scan(500)))).toBe('CODE_USED');
  });
  it('end with their run when it was replaced', () => {
    expect(codeOf(decideShown({ ...run, lastWindow: 107 }, [109], scan(109)))).toBe('CODE_EXPIRED');
  });
});
