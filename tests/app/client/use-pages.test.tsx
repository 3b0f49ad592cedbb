/**
 * @jest-environment jsdom
 */
import { usePages } from '@app/client/use-pages';
import { accept } from '@kernel/wire';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';

jest.mock('@tarojs/taro', () => ({ useDidShow: () => undefined }));

test('what a list sums to stands there with its first lines, asked for once', async () => {
  const asked: (string | undefined)[] = [];
  const ask = (cursor: string | undefined) => {
    asked.push(cursor);
    const isFirst = cursor === undefined;
    return Promise.resolve(
      accept({ items: isFirst ? [1, 2] : [3], next: isFirst ? '2' : null, total: 6 }),
    );
  };
  const cache = new QueryClient();
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => usePages(['day'], ask), { wrapper });
  await waitFor(() => {
    expect(result.current.value?.items).toEqual([1, 2]);
  });
  expect(result.current.value?.first.total).toBe(6);
  expect(asked).toEqual([undefined]);
  act(() => result.current.value?.more?.());
  await waitFor(() => {
    expect(result.current.value?.items).toEqual([1, 2, 3]);
  });
  expect(result.current.value?.more).toBeNull();
});
