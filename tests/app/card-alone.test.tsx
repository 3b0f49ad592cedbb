/**
 * @jest-environment jsdom
 */
import { useAlone } from '@app/office/card-check/use-alone';
import type { CodeReader } from '@app/office/reading/use-code-reader';
import { act, renderHook } from '@testing-library/react';
import { listOf, signed } from './card-steps';

jest.mock('@app/client', () => ({ office: {} }));

const asked: string[] = [];
const reader: CodeReader = {
  isReading: false,
  refusal: undefined,
  fault: undefined,
  read: (text) => void asked.push(text),
  again: () => undefined,
  reset: () => undefined,
};
const unreached = { ...reader, fault: { isOffline: true, requestId: null } };

const setUp = (isLive: boolean) =>
  renderHook(({ by, live }) => useAlone(by, live), { initialProps: { by: reader, live: isLive } });

beforeEach(() => {
  asked.length = 0;
  const now = new Date().toISOString();
  const list = listOf([], { whole: { server: now, device: now } });
  window.localStorage.setItem('blocked-cards', JSON.stringify(list));
});

test('without a network a card is checked here, and no door is asked', () => {
  const hook = setUp(false);
  act(() => {
    hook.result.current.read(signed());
  });
  expect(asked).toEqual([]);
  expect(hook.result.current.alone).toMatchObject({
    text: signed(),
    wasLive: false,
    checked: { kind: 'genuine', passbookNo: '090312345674' },
  });
  act(() => {
    hook.result.current.reset();
  });
  expect(hook.result.current.alone).toBeNull();
});

test('with a network the door is asked, and this device says nothing', () => {
  const hook = setUp(true);
  act(() => {
    hook.result.current.read(signed());
  });
  expect(asked).toEqual([signed()]);
  expect(hook.result.current.alone).toBeNull();
});

test('when no answer came a card is checked here in place of the fault', () => {
  const hook = setUp(true);
  act(() => {
    hook.result.current.read(signed());
  });
  hook.rerender({ by: unreached, live: true });
  expect(hook.result.current.alone).toMatchObject({ wasLive: true, checked: { kind: 'genuine' } });
  expect(hook.result.current.fault).toBeUndefined();
});

test('when no answer came to another code the fault is told as before', () => {
  const hook = setUp(true);
  act(() => {
    hook.result.current.read('4821 0937 5564');
  });
  hook.rerender({ by: unreached, live: true });
  expect(hook.result.current.alone).toBeNull();
  expect(hook.result.current.fault).toEqual({ isOffline: true, requestId: null });
});
