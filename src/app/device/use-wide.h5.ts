import { useSyncExternalStore } from 'react';

const wide = '(min-width: 960px)';
const watch = (told: () => void) => {
  const media = window.matchMedia(wide);
  media.addEventListener('change', told);
  return () => {
    media.removeEventListener('change', told);
  };
};

/** Whether there is room for a table and a card side by side. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    watch,
    () => window.matchMedia(wide).matches,
    () => false,
  );
