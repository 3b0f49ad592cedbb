/**
 * @jest-environment jsdom
 */
import { doorLink } from '@app/client/door-link';
import { readFault } from '@app/client/fault';
import { Unreachable, isWireAnswer, type Send } from '@app/client/send';
import { clock } from '@app/device/clock';
import { createTRPCUntypedClient } from '@trpc/client';

const ask = (send: Send) =>
  createTRPCUntypedClient({ links: [doorLink('visitor', send)] }).query('rulebook', { a: 1 });

const faultOf = async (send: Send) => {
  try {
    await ask(send);
  } catch (cause) {
    return readFault(cause);
  }
  throw new Error('the call should have failed');
};

describe("a door's last link", () => {
  test('names door, path and input, and hands a value through', async () => {
    const seen: unknown[] = [];
    const answer = await ask((call) => {
      seen.push(call);
      return Promise.resolve({ ok: true, value: 7 });
    });
    expect(answer).toEqual({ ok: true, value: 7 });
    expect(seen).toEqual([{ door: 'visitor', path: 'rulebook', input: { a: 1 } }]);
  });

  test('the time in an answer is heard, and is no part of what the page gets', async () => {
    const dayBefore = new Date(Date.now() - 86_400_000);
    const answer = await ask(() =>
      Promise.resolve({ ok: true, value: 7, at: dayBefore.toISOString() }),
    );
    expect(answer).toEqual({ ok: true, value: 7 });
    expect(Math.abs(clock.now().getTime() - dayBefore.getTime())).toBeLessThan(10_000);
  });

  test('a refusal is data, not an error', async () => {
    const refusal = { code: 'NOT_FOUND', sentence: '没有找到。', next: '返回。' } as const;
    expect(await ask(() => Promise.resolve({ ok: false, refusal }))).toEqual({
      ok: false,
      refusal,
    });
  });

  test('a fault keeps its request id', async () => {
    const fault = await faultOf(() => Promise.resolve({ fault: { requestId: 'rq_1' } }));
    expect(fault).toEqual({ isOffline: false, requestId: 'rq_1' });
  });

  test('no answer is told apart from a fault', async () => {
    const fault = await faultOf(() => Promise.reject(new Unreachable('no answer')));
    expect(fault).toEqual({ isOffline: true, requestId: null });
  });
});

test.each([
  [null],
  ['<html>'],
  [{}],
  [{ ok: true }],
  [{ ok: false }],
  [{ fault: {} }],
  [{ ok: true, value: 7, at: 3 }],
])('%j is no answer of ours', (found) => {
  expect(isWireAnswer(found)).toBe(false);
});
