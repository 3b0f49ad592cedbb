/**
 * @jest-environment jsdom
 */
import type * as Preferences from '@app/device/preferences';

const startWith = (systemPx: number | null) => {
  jest.resetModules();
  jest.doMock('@app/device/font-size', () => ({ fontSize: { systemPx: () => systemPx } }));
  return jest.requireActual<typeof Preferences>('@app/device/preferences');
};

beforeEach(() => {
  localStorage.clear();
});

test("at first start the phone's own font size decides about large type", () => {
  expect(startWith(20).isElder()).toBe(true);
  expect(startWith(17).isElder()).toBe(false);
  expect(startWith(null).isElder()).toBe(false);
});

test('what the person chose stays, whatever the phone says', () => {
  startWith(20).setElder(false);
  expect(startWith(20).isElder()).toBe(false);
});
