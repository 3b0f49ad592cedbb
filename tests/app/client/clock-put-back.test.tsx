/**
 * A phone whose clock was ahead and is put right: what it kept is from a day still to come, and is
 * asked for anew all the same.
 *
 * @jest-environment jsdom
 */
import { queryClient } from '@app/client/query-cache';
import { usePages } from '@app/client/use-pages';
import { useRead, type ReadOptions } from '@app/client/use-read';
import { accept } from '@kernel/wire';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';

jest.mock('@tarojs/taro', () => ({ useDidShow: () => undefined }));

const right = Date.parse('2026-11-30T02:00:00Z');
const monthMs = 31 * 86_400_000;
const wrapper = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
);
const settle = () => act(() => jest.advanceTimersByTimeAsync(10));

beforeEach(() => {
  jest.useFakeTimers({ now: right + monthMs });
  queryClient.clear();
});
afterEach(() => {
  queryClient.clear();
  jest.useRealTimers();
});

/** Opens a page, puts the clock at `then`, opens it again; answers how often was asked. */
const askedTwiceAt = async (then: number, open: (ask: jest.Mock) => void) => {
  let asked = 0;
  const ask = jest.fn(() => Promise.resolve(accept({ items: [(asked += 1)], next: null })));
  const openPage = async () => {
    const page = renderHook(
      () => {
        open(ask);
      },
      { wrapper },
    );
    await settle();
    page.unmount();
  };
  await openPage();
  jest.setSystemTime(then);
  await openPage();
  return ask.mock.calls.length;
};
const reading =
  (options: ReadOptions = {}) =>
  (ask: jest.Mock) =>
    void useRead(['home'], ask, options);
const always = { isAlwaysAsked: true };

test('an answer is asked for again when its time is still to come, and not within its seconds', async () => {
  expect(await askedTwiceAt(right, reading())).toBe(2);
  queryClient.clear();
  jest.setSystemTime(right);
  expect(await askedTwiceAt(right + 5_000, reading())).toBe(1);
  queryClient.clear();
  jest.setSystemTime(right);
  expect(await askedTwiceAt(right + 20_000, reading())).toBe(2);
});

test('what is always asked for is, whatever the clock says', async () => {
  expect(await askedTwiceAt(right, reading(always))).toBe(2);
  queryClient.clear();
  jest.setSystemTime(right + monthMs);
  expect(await askedTwiceAt(right, (ask) => void usePages(['lines'], ask, always))).toBe(2);
});
