import { openPage } from '../../device/navigate';
import type { Served } from '../../post/posts';
import type { Seen } from '../answers';
import { benefitShown } from '../reading/typed';
import { useCodeReader, type CodeReader } from '../reading/use-code-reader';

/** Whatever is scanned or typed at the desk: a benefit opens its own page, all else is read here. */
export const useDeskReader = (post: Served, onSeen: (seen: Seen) => void): CodeReader => {
  const reader = useCodeReader(post, onSeen);
  const read = (text: string) => {
    const shown = benefitShown(text);
    if (shown === null) reader.read(text);
    else openPage('office/benefit', { code: shown });
  };
  return { ...reader, read };
};
