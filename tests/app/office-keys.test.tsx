/**
 * @jest-environment jsdom
 */
import { useDecideKeys } from '@app/office/worklist/use-decide-keys.h5';
import { renderHook } from '@testing-library/react';

// jsdom lays nothing out: what stands in a hidden page has no place, as in a browser.
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.closest('[hidden]') === null ? document.body : null;
  },
});

const press = (key: string, target: EventTarget = document.body, init: KeyboardEventInit = {}) => {
  const code = `Key${key.toUpperCase()}`;
  const pressed = { key, code, altKey: true, bubbles: true, ...init };
  target.dispatchEvent(new KeyboardEvent('keydown', pressed));
};

const setUp = (page: string) => {
  document.body.innerHTML = page;
  const done: string[] = [];
  const { unmount } = renderHook(() => {
    useDecideKeys({
      onApprove: () => done.push('yes'),
      onDecline: () => done.push('no'),
    });
  });
  return { done, unmount };
};
const shown = '<div><div class="decide-acts"></div><input></div>';

test('Alt+A approves and Alt+R declines what is in sight', () => {
  const { done } = setUp(shown);
  press('a');
  press('R');
  expect(done).toEqual(['yes', 'no']);
});

test('what lies on a page below is not decided by a key pressed above it', () => {
  const { done } = setUp(`<div hidden>${shown}</div><div>another page</div>`);
  press('a');
  expect(done).toEqual([]);
});

test('nor what lies under an open sheet', () => {
  const { done } = setUp(`${shown}<div class="sheet">撤回这一笔？</div>`);
  press('a');
  expect(done).toEqual([]);
});

test('a sheet that holds the decision is decided in', () => {
  const { done } = setUp(`<div class="sheet">${shown}</div>`);
  press('a');
  expect(done).toEqual(['yes']);
});

test('letters typed into a field, held keys and shortcuts decide nothing', () => {
  const { done } = setUp(shown);
  const field = document.querySelector('input');
  if (field === null) throw new Error('there is a field');
  press('a', field);
  press('a', document.body, { repeat: true });
  press('r', document.body, { ctrlKey: true });
  expect(done).toEqual([]);
});

test('a scanner that types a code where no field is decides nothing', () => {
  const { done } = setUp(shown);
  for (const letter of 'aRaDEMTALKNEWr') press(letter, document.body, { altKey: false });
  expect(done).toEqual([]);
});

test('a closed decision listens no more', () => {
  const { done, unmount } = setUp(shown);
  unmount();
  press('a');
  expect(done).toEqual([]);
});
