/**
 * @jest-environment jsdom
 */
import { Faulted } from '@app/client/send';
import { useScan } from '@app/resident/scan/use-scan';
import { accept } from '@kernel/wire';
import { refuse } from '@kernel/refusal';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { PropsWithChildren } from 'react';

const mockRead = jest.fn();
const mockScan = jest.fn();
const mockCheck = jest.fn();
const mockReplace = jest.fn();
jest.mock('@tarojs/taro', () => ({ useDidShow: () => undefined }));
jest.mock('@app/device/navigate', () => ({
  replacePage: (...to: unknown[]): unknown => mockReplace(...to),
}));
jest.mock('@app/client/doors', () => ({
  resident: {
    readScan: { query: (input: unknown): unknown => mockRead(input) },
    scan: { mutate: (input: unknown): unknown => mockScan(input) },
  },
  visitor: { checkPage: { query: (input: unknown): unknown => mockCheck(input) } },
}));

const cache = new QueryClient();
const wrapper = ({ children }: PropsWithChildren) => (
  <QueryClientProvider client={cache}>{children}</QueryClientProvider>
);
const open = () => renderHook(() => useScan(), { wrapper });
const action = accept({ kind: 'action', title: '节水讲座', target: 'K7' });
const claim = { claim: 'cl_1', status: 'approved', points: 10, credit: 10 };

beforeEach(() => {
  [mockRead, mockScan, mockCheck, mockReplace].forEach((mock) => mock.mockReset());
  localStorage.clear();
});

test('a code that is read twice at once is claimed once', async () => {
  mockRead.mockResolvedValue(action);
  mockScan.mockResolvedValue(accept(claim));
  const { result } = open();
  act(() => {
    result.current.read('a.K7');
    result.current.read('a.K7');
  });
  await waitFor(() => {
    expect(result.current.result).toMatchObject({ kind: 'claimed', claim });
  });
  expect(mockScan).toHaveBeenCalledTimes(1);
});

test('a refused claim is shown in place, and the next code starts afresh', async () => {
  mockRead.mockResolvedValue(action);
  mockScan.mockResolvedValue(refuse('ALREADY_TODAY'));
  const { result } = open();
  act(() => {
    result.current.read('a.K7');
  });
  await waitFor(() => {
    expect(result.current.result).toMatchObject({
      kind: 'refused',
      refusal: { code: 'ALREADY_TODAY' },
    });
  });
  act(() => {
    result.current.again();
  });
  expect(result.current.result).toBeNull();
});

test('a claim without an answer is sent again under the same request id', async () => {
  mockRead.mockResolvedValue(action);
  mockScan.mockRejectedValueOnce(new Faulted('rq_log')).mockResolvedValueOnce(accept(claim));
  const { result } = open();
  act(() => {
    result.current.read('a.K7');
  });
  await waitFor(() => {
    expect(result.current.result).toMatchObject({ kind: 'faulted' });
  });
  act(() => {
    result.current.retry();
  });
  await waitFor(() => {
    expect(result.current.result).toMatchObject({ kind: 'claimed' });
  });
  const sent = mockScan.mock.calls.map(([input]: { requestId: string }[]) => input?.requestId);
  expect(sent[0]).toMatch(/^rq_/);
  expect(sent[1]).toBe(sent[0]);
});

test('an unknown code claims nothing', async () => {
  mockRead.mockResolvedValue(refuse('CODE_UNKNOWN'));
  const { result } = open();
  act(() => {
    result.current.read('zzz');
  });
  await waitFor(() => {
    expect(result.current.result).toMatchObject({ kind: 'refused' });
  });
  expect(mockScan).not.toHaveBeenCalled();
});

test('a spot’s code opens its page, a printed page is checked', async () => {
  mockRead.mockResolvedValueOnce(accept({ kind: 'spot', title: null, target: 'putuoshan' }));
  const { result } = open();
  act(() => {
    result.current.read('s.putuoshan');
  });
  await waitFor(() => {
    expect(mockReplace).toHaveBeenCalledWith('visitor/spot', { id: 'putuoshan' });
  });
  mockRead.mockResolvedValueOnce(accept({ kind: 'page', title: null, target: '7f3a92c1d048' }));
  mockCheck.mockResolvedValue(accept({ found: false }));
  act(() => {
    result.current.read('v.7f3a92c1d048');
  });
  await waitFor(() => {
    expect(result.current.result).toEqual({ kind: 'checked', page: { found: false } });
  });
});
