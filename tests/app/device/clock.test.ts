/**
 * @jest-environment jsdom
 */
import type * as Clock from '@app/device/clock';

const start = Date.parse('2026-11-30T16:30:00Z');
const dayMs = 86_400_000;

/** The clock of pages that were just opened. */
const openPages = () => {
  jest.resetModules();
  return jest.requireActual<typeof Clock>('@app/device/clock').clock;
};
const pass = (ms: number) => jest.advanceTimersByTime(ms);
const after = (ms: number) => new Date(start + ms);

beforeEach(() => {
  jest.useFakeTimers({ now: start });
  localStorage.clear();
});
afterEach(() => {
  jest.useRealTimers();
});

test.each([
  ['a month behind', 31 * dayMs],
  ['a day ahead', -dayMs],
  ['ten seconds behind', 10_000],
  ['fifty years off', 50 * 365 * dayMs],
])('a device %s goes by the server from the first answer on', (_, offMs) => {
  const clock = openPages();
  expect(clock.now()).toEqual(after(0));
  const sent = clock.own();
  pass(800);
  clock.hear(after(offMs).toISOString(), sent);
  expect(clock.now()).toEqual(after(offMs + 800));
  pass(60_000);
  expect(clock.now()).toEqual(after(offMs + 60_800));
  expect(clock.own()).toEqual(after(60_800));
  expect(clock.rightly(start)).toEqual(after(offMs));
});

test.each([
  ['at once', 0, 0],
  ['after a slow way there', 9_000, 9_500],
  ['after a slow way back', 200, 14_000],
  ['from a server four seconds behind', -4_000, 300],
])('a device that may be right is left alone: asked %s', (_, serverMs, heardMs) => {
  const clock = openPages();
  const sent = clock.own();
  pass(heardMs);
  clock.hear(after(serverMs).toISOString(), sent);
  expect(clock.now()).toEqual(clock.own());
});

test('the next start without a network knows it too, until the device is put right', () => {
  const first = openPages();
  first.hear(after(31 * dayMs).toISOString(), first.own());
  const later = openPages();
  expect(later.now()).toEqual(after(31 * dayMs));
  jest.setSystemTime(start + 31 * dayMs);
  later.hear(after(31 * dayMs).toISOString(), later.own());
  expect(later.now()).toEqual(after(31 * dayMs));
  expect(openPages().now()).toEqual(after(31 * dayMs));
});

test('seconds between one answer and the next do not move it', () => {
  const clock = openPages();
  clock.hear(after(dayMs).toISOString(), clock.own());
  clock.hear(after(dayMs + 3_000).toISOString(), clock.own());
  expect(clock.now()).toEqual(after(dayMs));
});

test('what is no instant, and what a storage holds that is no number, is not believed', () => {
  localStorage.setItem('clock-off', 'NaN?');
  const clock = openPages();
  clock.hear('yesterday', clock.own());
  expect(clock.now()).toEqual(after(0));
});
