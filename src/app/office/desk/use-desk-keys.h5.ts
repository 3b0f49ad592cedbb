import { useEffect } from 'react';
import { firstVisible, reachable } from '../pieces/visible';

/** A row walks by itself. */
const isInRow = () => (document.activeElement?.closest('.office-row-tap') ?? null) !== null;

/** F2 puts the cursor into the search, ↓ goes to the first row, Esc closes what is open. */
export const useDeskKeys = (onClose: () => void): void => {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      F2: () => firstVisible('.desk-bar .code-field input')?.focus(),
      ArrowDown: () => firstVisible('.desk-list .office-row-tap')?.focus(),
      Escape: onClose,
    };
    const onKey = (event: KeyboardEvent) => {
      const act = acts[event.key];
      if (act === undefined || reachable('.desk-wide') === undefined) return;
      if (event.key === 'ArrowDown' && isInRow()) return;
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
