import { openPage } from '../../device/navigate';
import type { Served } from '../../post/posts';
import type { Seen } from '../answers';
import { benefitShown } from '../reading/typed';
import { useAlone } from '../card-check/use-alone';
import { useCodeReader } from '../reading/use-code-reader';

/**
 * Whatever is scanned or typed at the desk: a benefit opens its own page, all else is read here, and
 * without a network a card is checked by this device alone.
 */
export const useDeskReader = (post: Served, isLive: boolean, onSeen: (seen: Seen) => void) => {
  const reader = useAlone(useCodeReader(post, onSeen), isLive);
  const read = (text: string) => {
    const shown = isLive ? benefitShown(text) : null;
    if (shown === null) reader.read(text);
    else openPage('office/benefit', { code: shown });
  };
  return { ...reader, read };
};
