/**
 * @jest-environment jsdom
 */
import { Faulted } from '@app/client/send';
import { useRead } from '@app/client/use-read';
import { accept, type Reply } from '@kernel/wire';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';

jest.mock('@tarojs/taro', () => ({ useDidShow: () => undefined }));

const open = (ask: () => Promise<Reply<number>>) => {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: PropsWithChildren) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  return renderHook(() => useRead(['balance'], ask), { wrapper });
};

test('a refusal is a face of its own, not a fault', async () => {
  const refusal = { code: 'NOT_SIGNED_IN', sentence: '还没有登录。', next: '请先登录。' } as const;
  const { result } = open(() => Promise.resolve({ ok: false, refusal }));
  await waitFor(() => {
    expect(result.current.refusal).toEqual(refusal);
  });
  expect(result.current).toMatchObject({ value: undefined, fault: undefined, isOld: false });
});

test('what was read stays when it cannot be read again, and says so', async () => {
  let isDown = false;
  const { result } = open(() =>
    isDown ? Promise.reject(new Faulted('rq_9')) : Promise.resolve(accept(146)),
  );
  await waitFor(() => {
    expect(result.current.value).toBe(146);
  });
  expect(result.current.isOld).toBe(false);
  const readAt = result.current.readAt;
  isDown = true;
  act(() => {
    result.current.again();
  });
  await waitFor(() => {
    expect(result.current.isOld).toBe(true);
  });
  expect(result.current).toMatchObject({ value: 146, fault: { requestId: 'rq_9' }, readAt });
});
