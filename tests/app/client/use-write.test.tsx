/**
 * @jest-environment jsdom
 */
import { Faulted } from '@app/client/send';
import { useWrite } from '@app/client/use-write';
import { accept, type Reply } from '@kernel/wire';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';

type Asked = { readonly item: string };
const cache = new QueryClient();
const Provided = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={cache}>{children}</QueryClientProvider>
);

const setUp = (answer: (id: string) => Promise<Reply<string>>) => {
  const ids: string[] = [];
  const send = (_input: Asked, id: string) => {
    ids.push(id);
    return answer(id);
  };
  const open = () => renderHook(() => useWrite('reserve', send), { wrapper: Provided });
  return { ids, open, hook: open() };
};

beforeEach(() => {
  localStorage.clear();
});

test('after a fault the same request goes out under the same id, even from a new page', async () => {
  const { ids, open, hook } = setUp(() => Promise.reject(new Faulted('rq_log')));
  await act(() => hook.result.current.run({ item: 'soap' }));
  expect(hook.result.current.fault).toEqual({ isOffline: false, requestId: 'rq_log' });
  hook.unmount();
  const again = open();
  await act(() => again.result.current.run({ item: 'soap' }));
  expect(ids).toHaveLength(2);
  expect(ids[0]).toMatch(/^rq_[A-Za-z0-9_-]{16}$/);
  expect(ids[1]).toBe(ids[0]);
});

test('other content is another request', async () => {
  const { ids, hook } = setUp(() => Promise.reject(new Faulted('rq_log')));
  await act(() => hook.result.current.run({ item: 'soap' }));
  await act(() => hook.result.current.run({ item: 'rice' }));
  expect(ids[1]).not.toBe(ids[0]);
});

test('once answered, the next one is new', async () => {
  const { ids, hook } = setUp((id) => Promise.resolve(accept(id)));
  await act(() => hook.result.current.run({ item: 'soap' }));
  await act(() => hook.result.current.run({ item: 'soap' }));
  expect(ids[1]).not.toBe(ids[0]);
  expect(localStorage.length).toBe(0);
});

test('a refusal is shown and the id is let go', async () => {
  const refusal = { code: 'STOCK_EMPTY', sentence: '换完了。', next: '换一个。' } as const;
  const { hook } = setUp(() => Promise.resolve({ ok: false, refusal }));
  const value = await act(() => hook.result.current.run({ item: 'soap' }));
  expect(value).toBeUndefined();
  expect(hook.result.current.refusal).toEqual(refusal);
  expect(localStorage.length).toBe(0);
});

test('two taps are one request', async () => {
  const { ids, hook } = setUp((id) => Promise.resolve(accept(id)));
  await act(async () => {
    const { run } = hook.result.current;
    await Promise.all([run({ item: 'soap' }), run({ item: 'soap' })]);
  });
  expect(ids).toHaveLength(1);
});
