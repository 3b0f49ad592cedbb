/**
 * The phone makes a request id and keeps it until it is answered (ledger: sent twice, booked once).
 * Same intent + same content: the same id again, even after the app was closed in between.
 */
import { makeId, type RequestId } from '@kernel/ids';
import { randomness } from '../device/randomness';
import { storage } from '../device/storage';

const idBytes = 16;
const key = (intent: string) => `request.${intent}`;
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';

const randomTail = async () =>
  Array.from(await randomness.bytes(idBytes), (byte) => letters[byte & 63] ?? '0').join('');

type Kept = { readonly id: RequestId; readonly content: string };

const isKept = (found: unknown): found is Kept =>
  typeof found === 'object' && found !== null && 'id' in found && 'content' in found;

const readKept = (intent: string): Kept | null => {
  const text = storage.read(key(intent));
  if (text === null) return null;
  const found: unknown = JSON.parse(text);
  return isKept(found) ? found : null;
};

/** The id for this content: the unanswered one when it is the same content, or a new one. */
export const requestIdFor = async (intent: string, input: unknown): Promise<RequestId> => {
  const content = JSON.stringify(input);
  const kept = readKept(intent);
  if (kept?.content === content) return kept.id;
  const id = makeId('request', await randomTail());
  storage.write(key(intent), JSON.stringify({ id, content }));
  return id;
};

/** It was answered, with a yes or a no: the next one is a new request. */
export const forgetRequest = (intent: string): void => {
  storage.remove(key(intent));
};
