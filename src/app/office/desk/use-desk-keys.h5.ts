import { useEffect } from 'react';

const visible = (found: Iterable<HTMLElement>): HTMLElement | undefined =>
  [...found].find((each) => each.offsetParent !== null);

const focusSearch = () => {
  visible(document.querySelectorAll<HTMLElement>('.desk-bar .code-field input'))?.focus();
};
const focusFirstRow = () => {
  visible(document.querySelectorAll<HTMLElement>('.desk-list .office-row-tap'))?.focus();
};

const isSheetOpen = () => document.querySelector('.sheet-place') !== null;
/** A row walks by itself. */
const isInRow = () => (document.activeElement?.closest('.office-row-tap') ?? null) !== null;

/** F2 puts the cursor into the search, ↓ goes to the first row, Esc closes what is open. */
export const useDeskKeys = (onClose: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isSheetOpen() || (event.key === 'ArrowDown' && isInRow())) return;
      const acts: Readonly<Record<string, () => void>> = {
        F2: focusSearch,
        ArrowDown: focusFirstRow,
        Escape: onClose,
      };
      const act = acts[event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    // On the way down: Taro's fields keep their keys to themselves on the way up.
    document.addEventListener('keydown', onKey, true);
    return () => {
      document.removeEventListener('keydown', onKey, true);
    };
  }, [onClose]);
};
