import { useEffect, useRef } from 'react';
import { reachable } from '../pieces/visible';

export type DecideKeys = {
  readonly onApprove: (() => void) | null;
  readonly onDecline: (() => void) | null;
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** A approves and R declines what is in sight, unless somebody is typing. */
export const useDecideKeys = (keys: DecideKeys): void => {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: Event) => {
      // Taro's fields tell of keys by an event of the same name without a key.
      if (!(event instanceof KeyboardEvent) || isTyping(event.target)) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (reachable('.decide-acts') === undefined) return;
      const key = event.key.toLowerCase();
      if (key === 'a') now.current.onApprove?.();
      if (key === 'r') now.current.onDecline?.();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
};
