import { useMemo, useRef, useState } from 'react';
import type { CodeReader } from '../reading/use-code-reader';
import { checkCard, isCard, type Checked } from './check-card';
import { keptList } from './keep-list';
import { clock } from '../../device/clock';

/** What this device found out by itself, and of what text. */
export type Alone = {
  readonly text: string;
  readonly checked: Checked;
  /** The device thought that there was a network. */
  readonly wasLive: boolean;
};

const lookAt = (text: string, wasLive: boolean): Alone => ({
  text,
  wasLive,
  checked: checkCard(text, keptList(), clock.now()),
});

/**
 * Reads by the door while there is a network, and checks a card by itself while there is none, or
 * when no answer came. Without a network it asks no door.
 */
export const useAlone = (
  reader: CodeReader,
  isLive: boolean,
): CodeReader & { readonly alone: Alone | null } => {
  const [held, setHeld] = useState<Alone | null>(null);
  const last = useRef('');
  const { fault } = reader;
  const unanswered = useMemo(
    () => (fault?.isOffline === true && isCard(last.current) ? lookAt(last.current, true) : null),
    [fault],
  );
  const alone = held ?? unanswered;
  return {
    ...reader,
    alone,
    fault: alone === null ? fault : undefined,
    read: (text) => {
      last.current = text;
      if (isLive) reader.read(text);
      else if (text.trim() !== '') setHeld(lookAt(text, false));
    },
    reset: () => {
      setHeld(null);
      reader.reset();
    },
  };
};
