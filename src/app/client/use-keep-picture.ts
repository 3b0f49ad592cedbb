import type { PictureId, RequestId } from '@kernel/ids';
import type { Reply } from '@kernel/wire';
import { useRef } from 'react';
import type { TakenPicture } from '../device/types';
import { useWrite } from './use-write';

/**
 * Sends a picture before what it belongs to. What is kept beside the request id is a mark of the
 * picture, not the picture: half a megabyte has no place in the phone's storage.
 */
export const useKeepPicture = (
  intent: string,
  send: (text: string, requestId: RequestId) => Promise<Reply<{ readonly picture: PictureId }>>,
) => {
  const write = useWrite(intent, ({ picture }: Kept, requestId: RequestId) =>
    send(picture().text, requestId),
  );
  const kept = useRef<{ readonly picture: TakenPicture; readonly id: PictureId } | null>(null);
  return {
    ...write,
    /** Sent once, also when what it belongs to is refused and sent again. */
    keep: async (picture: TakenPicture): Promise<PictureId | undefined> => {
      if (kept.current?.picture === picture) return kept.current.id;
      const mark = `${String(picture.text.length)} ${picture.text.slice(-64)}`;
      const id = (await write.run({ mark, picture: () => picture }))?.picture;
      if (id !== undefined) kept.current = { picture, id };
      return id;
    },
  };
};
/** A function is left out where the input is written down. */
type Kept = { readonly mark: string; readonly picture: () => TakenPicture };
