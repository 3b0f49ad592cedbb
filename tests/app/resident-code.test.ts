import {
  isNearEnd,
  shownAt,
  skewOf,
  type Kept,
  type Run,
} from '@app/resident/show-code/code-window';

const start = Date.parse('2026-11-20T02:00:00Z');
const windowMs = 30_000;
const run: Run = {
  called: '林*',
  passbookNo: '090300128826',
  codes: Array.from({ length: 20 }, (_, at) => ({
    digits: String(100_000_000_000 + at),
    from: new Date(start + at * windowMs).toISOString(),
    until: new Date(start + (at + 1) * windowMs).toISOString(),
  })),
};
const kept = (skewMs = 0): Kept => ({ run, skewMs, owner: '' });
const after = (ms: number) => new Date(start + ms);

describe('which code is shown', () => {
  test('each counts for its own thirty seconds', () => {
    expect(shownAt(kept(), after(0))).toMatchObject({ digits: '100000000000', secondsLeft: 30 });
    expect(shownAt(kept(), after(29_999))).toMatchObject({
      digits: '100000000000',
      secondsLeft: 1,
    });
    expect(shownAt(kept(), after(30_000))).toMatchObject({
      digits: '100000000001',
      secondsLeft: 30,
    });
  });

  test('after the last window no code is shown, and since when is said', () => {
    const end = after(20 * windowMs);
    expect(shownAt(kept(), new Date(end.getTime() - 1)).kind).toBe('live');
    expect(shownAt(kept(), end)).toEqual({ kind: 'over', since: end });
  });

  test('a moment before the first window the first code is shown, with no more than 30 s', () => {
    expect(shownAt(kept(), after(-2_000))).toMatchObject({
      digits: '100000000000',
      secondsLeft: 30,
    });
  });
});

describe('a phone whose clock is wrong', () => {
  test('a clock that is right, or seconds off, is left alone', () => {
    expect(skewOf(run, after(12_000))).toBe(0);
    expect(skewOf(run, after(-4_000))).toBe(0);
  });

  test.each([-3_600_000, 3_600_000])('%d ms off is led by the first window', (offMs) => {
    const now = after(offMs);
    const skewMs = skewOf(run, now);
    expect(shownAt(kept(skewMs), now)).toMatchObject({ kind: 'live', digits: '100000000000' });
  });

  test('the end is told on the phone’s own clock', () => {
    const shown = shownAt(kept(3_600_000), after(-3_600_000));
    expect(shown).toMatchObject({ lastsUntil: after(20 * windowMs - 3_600_000) });
  });
});

test('new codes are due a minute and a half before the kept ones end', () => {
  const end = 20 * windowMs;
  expect(isNearEnd(kept(), after(end - 90_001))).toBe(false);
  expect(isNearEnd(kept(), after(end - 89_999))).toBe(true);
  expect(isNearEnd(kept(), after(end + 1))).toBe(true);
});
