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

/** F2 puts the cursor into the search, ↓ goes to the first row, Esc closes what is open. */
export const useDeskKeys = (onClose: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isSheetOpen()) return;
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
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [onClose]);
};
