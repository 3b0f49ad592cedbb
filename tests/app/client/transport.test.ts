/**
 * @jest-environment jsdom
 */
import { Unreachable } from '@app/client/send';
import { session } from '@app/client/session';
import { send } from '@app/client/transport';

const call = { door: 'resident', path: 'home', input: undefined } as const;
const answerWith = (body: unknown) => {
  const fetched = jest.fn((_address: string, _request: RequestInit) =>
    Promise.resolve({ json: () => Promise.resolve(body) }),
  );
  Object.assign(globalThis, { fetch: fetched });
  return fetched;
};

afterEach(() => {
  localStorage.clear();
});

test('a call is posted to its door with the session of this browser', async () => {
  session.write('token-1');
  const fetched = answerWith({ ok: true, value: 1 });
  expect(await send(call)).toEqual({ ok: true, value: 1 });
  const [address, request] = fetched.mock.calls[0] ?? [];
  expect(address).toBe('/call/resident');
  expect(request?.headers).toMatchObject({ authorization: 'Bearer token-1' });
  expect(request?.body).toBe('{"path":"home","input":null}');
});

test('without a session no header is sent', async () => {
  const fetched = answerWith({ ok: true, value: 1 });
  await send(call);
  expect(fetched.mock.calls[0]?.[1].headers).not.toHaveProperty('authorization');
});

test('a lost network and a page of somebody else are both no answer', async () => {
  Object.assign(globalThis, { fetch: () => Promise.reject(new TypeError('failed')) });
  await expect(send(call)).rejects.toBeInstanceOf(Unreachable);
  answerWith({ login: 'hotel wifi' });
  await expect(send(call)).rejects.toBeInstanceOf(Unreachable);
});
