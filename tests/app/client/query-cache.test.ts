/**
 * @jest-environment jsdom
 */
import { forgetAnswers, persister, queryClient } from '@app/client/query-cache';

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
