/**
 * @jest-environment jsdom
 */
import { Unreachable } from '@app/client/send';
import { useShownCode } from '@app/resident/show-code/use-shown-code';
import { accept } from '@kernel/wire';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';

const mockShow = jest.fn();
jest.mock('@tarojs/taro', () => ({ useDidShow: () => undefined }));
jest.mock('@app/client/doors', () => ({
  resident: { showCode: { mutate: (input: unknown): unknown => mockShow(input) } },
}));

const start = Date.parse('2026-11-20T02:00:00Z');
const runFrom = (at: number, first: number) => ({
  called: '林*',
  passbookNo: '090300128826',
  codes: Array.from({ length: 20 }, (_, window) => ({
    digits: String(first + window),
    from: new Date(at + window * 30_000).toISOString(),
    until: new Date(at + (window + 1) * 30_000).toISOString(),
  })),
});
const [older, newer] = [100_000_000_000, 200_000_000_000];
const cache = new QueryClient();
const wrapper = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={cache}>{children}</QueryClientProvider>
);
const pass = (ms: number) =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
const openPage = async () => {
  const page = renderHook(() => useShownCode(), { wrapper });
  await pass(10);
  return page;
};

beforeEach(() => {
  jest.useFakeTimers({ now: start });
  localStorage.clear();
  mockShow.mockReset();
});
afterEach(() => {
  jest.useRealTimers();
});

test('without an answer the kept codes are shown until their last window ends', async () => {
  mockShow.mockResolvedValueOnce(accept(runFrom(start, older)));
  const first = await openPage();
  expect(first.result.current.shown).toMatchObject({ kind: 'live', digits: String(older) });
  first.unmount();
  mockShow.mockRejectedValue(new Unreachable('no answer'));
  await pass(60_000);
  const again = await openPage();
  expect(again.result.current).toMatchObject({
    isOffline: true,
    shown: { kind: 'live', digits: String(older + 2) },
  });
  await pass(9 * 60_000);
  expect(again.result.current.shown?.kind).toBe('over');
});

test('codes kept under another session are never shown', async () => {
  localStorage.setItem('session', 'token-of-the-first-person');
  mockShow.mockResolvedValueOnce(accept(runFrom(start, older)));
  (await openPage()).unmount();
  localStorage.setItem('session', 'token-of-somebody-else');
  mockShow.mockRejectedValue(new Unreachable('no answer'));
  const { result } = await openPage();
  expect(result.current.shown).toBeNull();
});

test('fresh codes come before the old ones end', async () => {
  mockShow.mockResolvedValueOnce(accept(runFrom(start, older)));
  const { result } = await openPage();
  mockShow.mockResolvedValue(accept(runFrom(start + 17 * 30_000, newer)));
  await pass(8.4 * 60_000);
  expect(mockShow).toHaveBeenCalledTimes(1);
  await pass(20_000);
  expect(result.current.shown).toMatchObject({ kind: 'live', digits: String(newer) });
});

test('a try that was lost is not repeated under its old id: its answer would be old codes', async () => {
  mockShow.mockRejectedValueOnce(new Unreachable('no answer'));
  const { result } = await openPage();
  mockShow.mockResolvedValueOnce(accept(runFrom(start, older)));
  act(() => {
    result.current.renew();
  });
  await pass(10);
  const ids = mockShow.mock.calls.map(([input]: { requestId: string }[]) => input?.requestId);
  expect(ids).toHaveLength(2);
  expect(ids[1]).not.toBe(ids[0]);
  expect(result.current.shown).toMatchObject({ digits: String(older) });
});
