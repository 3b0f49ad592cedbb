import { useEffect, useRef } from 'react';
import { reachable } from '../pieces/visible';

export type DecideKeys = {
  readonly onApprove: (() => void) | null;
  readonly onDecline: (() => void) | null;
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/**
 * Alt+A approves and Alt+R declines what is in sight, unless somebody is typing. Alt is asked for
 * because a hand-held scanner types like a keyboard: a code that begins with `a.` must decide nothing.
 */
export const useDecideKeys = (keys: DecideKeys): void => {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: Event) => {
      // Taro's fields tell of keys by an event of the same name without a key.
      if (!(event instanceof KeyboardEvent) || isTyping(event.target)) return;
      if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
      if (reachable('.decide-acts') === undefined) return;
      // The key's place: with Alt some keyboards write another letter.
      if (event.code === 'KeyA') now.current.onApprove?.();
      if (event.code === 'KeyR') now.current.onDecline?.();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
};
