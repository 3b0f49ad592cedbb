/**
 * @jest-environment jsdom
 */
import { Unreachable } from '@app/client/send';
import type { Served } from '@app/post/posts';
import { useCodeReader } from '@app/office/reading/use-code-reader';
import { rowProps } from '@app/components/office-table/row-props.h5';
import { makeId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { act, renderHook } from '@testing-library/react';

const mockAsk = jest.fn();
jest.mock('@app/client', () => ({
  office: { readCode: { query: (input: unknown): unknown => mockAsk(input) } },
}));

const office = makeId('office', 'here');
const post: Served = { office, officeName: '示例窗口', called: '李姐', roles: ['clerk'] };
const seen = { kind: 'card', code: 'c.ABCDE23456' };

const setUp = () => {
  const told: unknown[] = [];
  const hook = renderHook(() =>
    useCodeReader(post, (found) => {
      told.push(found);
    }),
  );
  return { told, hook };
};

beforeEach(() => {
  mockAsk.mockReset();
});

test('a code is asked for at the desk’s own office, without the spaces around it', async () => {
  mockAsk.mockResolvedValue({ ok: true, value: seen });
  const { told, hook } = setUp();
  await act(async () => {
    hook.result.current.read('  c.ABCDE23456 ');
    await Promise.resolve();
  });
  expect(mockAsk).toHaveBeenCalledWith({ office, code: 'c.ABCDE23456' });
  expect(told).toEqual([seen]);
});

test('a camera that reads the same code ten times asks once', async () => {
  mockAsk.mockResolvedValue({ ok: true, value: seen });
  const { told, hook } = setUp();
  await act(async () => {
    for (let times = 0; times < 10; times += 1) hook.result.current.read('c.ABCDE23456');
    await Promise.resolve();
  });
  expect(mockAsk).toHaveBeenCalledTimes(1);
  expect(told).toHaveLength(1);
});

test('what was handed over already opens nothing and says when', async () => {
  const no = refuse('ALREADY_COLLECTED', { time: '15:02', who: '李*' });
  mockAsk.mockResolvedValue(no);
  const { told, hook } = setUp();
  await act(async () => {
    hook.result.current.read('4406');
    await Promise.resolve();
  });
  expect(told).toEqual([]);
  expect(hook.result.current.refusal).toEqual(no.refusal);
});

test('without a network it says so, and the same code can be read again', async () => {
  mockAsk.mockRejectedValueOnce(new Unreachable('no answer'));
  mockAsk.mockResolvedValueOnce({ ok: true, value: seen });
  const { told, hook } = setUp();
  await act(async () => {
    hook.result.current.read('4406');
    await Promise.resolve();
  });
  expect(hook.result.current.fault).toEqual({ isOffline: true, requestId: null });
  await act(async () => {
    hook.result.current.again();
    await Promise.resolve();
  });
  expect(mockAsk).toHaveBeenLastCalledWith({ office, code: '4406' });
  expect(told).toEqual([seen]);
});

const isListener = (found: unknown): found is (event: Event) => void => typeof found === 'function';
const listenerOf = (found: unknown) => {
  if (!isListener(found)) throw new Error('a row listens to keys');
  return found;
};

describe('rows by the keyboard', () => {
  const table = (choose: (row: string) => void) => {
    document.body.innerHTML = '';
    return ['first', 'second'].map((name) => {
      const row = document.createElement('div');
      const props = rowProps({
        label: name,
        isChosen: false,
        onChoose: () => {
          choose(name);
        },
      });
      row.setAttribute('role', 'row');
      row.tabIndex = 0;
      row.addEventListener('keydown', listenerOf(props['onKeyDown']));
      document.body.append(row);
      return row;
    });
  };
  const press = (row: HTMLElement | undefined, key: string) => {
    row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };

  test('↓ and ↑ walk them and stop at the ends, Enter opens', () => {
    const chosen: string[] = [];
    const [first, second] = table((row) => chosen.push(row));
    first?.focus();
    press(first, 'ArrowUp');
    expect(document.activeElement).toBe(first);
    press(first, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    press(second, 'ArrowDown');
    expect(document.activeElement).toBe(second);
    press(second, 'Enter');
    expect(chosen).toEqual(['second']);
  });
});
