/**
 * @jest-environment jsdom
 */
import { dehydrate, hydrate, QueryObserver } from '@tanstack/react-query';
import { forgetAnswers, keeping, persister, queryClient } from '@app/client/query-cache';

const kept = { buster: '1', timestamp: 1, clientState: { mutations: [], queries: [] } };

beforeEach(() => {
  jest.useFakeTimers();
  localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

test('answers are written once for many changes, and come back', async () => {
  const write = jest.spyOn(Storage.prototype, 'setItem');
  await persister.persistClient(kept);
  await persister.persistClient(kept);
  jest.advanceTimersByTime(2_000);
  expect(write).toHaveBeenCalledTimes(1);
  expect(await persister.restoreClient()).toEqual(kept);
  write.mockRestore();
});

test('a half-written text is dropped instead of stopping the app', async () => {
  localStorage.setItem('answers', '{"buster":"1","cli');
  expect(await persister.restoreClient()).toBeUndefined();
  expect(localStorage.getItem('answers')).toBeNull();
});

test('nothing is left for the next person on this device', async () => {
  queryClient.setQueryData(['home'], { ok: true, value: 146 });
  await persister.persistClient(kept);
  forgetAnswers();
  jest.advanceTimersByTime(2_000);
  expect(queryClient.getQueryData(['home'])).toBeUndefined();
  expect(localStorage.getItem('answers')).toBeNull();
});

test('a page that stayed open asks again as the next person', async () => {
  let who = '林小满';
  const options = { queryKey: ['me'], queryFn: () => Promise.resolve(who) };
  const observer = new QueryObserver(queryClient, options);
  const stop = observer.subscribe(() => undefined);
  await jest.advanceTimersByTimeAsync(10);
  expect(observer.getCurrentResult().data).toBe('林小满');
  who = '李姐';
  forgetAnswers();
  expect(observer.getCurrentResult().data).toBeUndefined();
  await jest.advanceTimersByTimeAsync(10);
  expect(observer.getCurrentResult().data).toBe('李姐');
  stop();
});

test('what was read opens without a network the second time too', async () => {
  let isDown = false;
  const options = {
    queryKey: ['passbook'],
    queryFn: () => (isDown ? Promise.reject(new Error('no network')) : Promise.resolve('146 分')),
    retry: false,
  };
  await queryClient.query(options);
  isDown = true;
  await queryClient.refetchQueries({ queryKey: ['passbook'] });
  expect(queryClient.getQueryState(['passbook'])).toMatchObject({ status: 'error' });
  const clientState = dehydrate(queryClient, keeping.dehydrateOptions);
  await persister.persistClient({ ...kept, clientState });
  jest.advanceTimersByTime(2_000);
  queryClient.clear();
  const restored = await persister.restoreClient();
  hydrate(queryClient, restored?.clientState ?? {});
  expect(queryClient.getQueryState(['passbook'])).toMatchObject({
    status: 'success',
    data: '146 分',
    error: null,
  });
});
