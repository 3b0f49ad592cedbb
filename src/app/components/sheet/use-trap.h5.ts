import { useEffect, useRef } from 'react';

const focusable = '[tabindex="0"], input, textarea, a[href], button';

const insideOf = (place: HTMLElement) =>
  [...place.querySelectorAll<HTMLElement>(focusable)].filter((each) => each.offsetParent !== null);

const wrapFocus = (place: HTMLElement, event: KeyboardEvent) => {
  const inside = insideOf(place);
  const first = inside[0];
  const last = inside[inside.length - 1];
  const edge = event.shiftKey ? first : last;
  if (document.activeElement !== edge && place.contains(document.activeElement)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
};

/** Keeps the keyboard inside an open sheet, closes it by Esc, and gives the focus back after. */
export const useTrap = (onClose: () => void) => {
  const ref = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    const place = ref.current;
    // The sheet itself, not its first button: nothing looks chosen before a key is pressed.
    if (place !== null) {
      place.tabIndex = -1;
      place.focus();
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab' && ref.current !== null) wrapFocus(ref.current, event);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return { ref };
};
