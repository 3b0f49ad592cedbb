import { isNearEnd, shownAt, type Kept, type Run } from '@app/resident/show-code/code-window';

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
const kept: Kept = { run, owner: '' };
const after = (ms: number) => new Date(start + ms);

describe('which code is shown', () => {
  test('each counts for its own thirty seconds', () => {
    expect(shownAt(run, after(0))).toMatchObject({ digits: '100000000000', secondsLeft: 30 });
    expect(shownAt(run, after(29_999))).toMatchObject({
      digits: '100000000000',
      secondsLeft: 1,
    });
    expect(shownAt(run, after(30_000))).toMatchObject({
      digits: '100000000001',
      secondsLeft: 30,
    });
  });

  test('after the last window no code is shown, and since when is said', () => {
    const end = after(20 * windowMs);
    expect(shownAt(run, new Date(end.getTime() - 1)).kind).toBe('live');
    expect(shownAt(run, end)).toEqual({ kind: 'over', since: end });
  });

  test('a moment before the first window the first code is shown, with no more than 30 s', () => {
    expect(shownAt(run, after(-2_000))).toMatchObject({
      digits: '100000000000',
      secondsLeft: 30,
    });
  });
});

test('new codes are due a minute and a half before the kept ones end', () => {
  const end = 20 * windowMs;
  expect(isNearEnd(kept, after(end - 90_001))).toBe(false);
  expect(isNearEnd(kept, after(end - 89_999))).toBe(true);
  expect(isNearEnd(kept, after(end + 1))).toBe(true);
});
