/** The codes of the last ten minutes at most, kept so that they can be shown without a network. */
import { session } from '../../client/session';
import { storage } from '../../device/storage';
import type { Kept } from './code-window';

const key = 'shown-code';
const tailLength = 12;

/** On WeChat there is one person a phone and no session: the tail is empty. */
export const owner = (): string => (session.read() ?? '').slice(-tailLength);

const isKept = (found: unknown): found is Kept =>
  typeof found === 'object' && found !== null && 'run' in found && 'owner' in found;

/** Null when there are none, or when they are somebody else's. */
export const readKept = (): Kept | null => {
  const text = storage.read(key);
  if (text === null) return null;
  const found: unknown = JSON.parse(text);
  return isKept(found) && found.owner === owner() ? found : null;
};

export const writeKept = (kept: Kept): void => {
  storage.write(key, JSON.stringify(kept));
};

/** When somebody leaves the household or the app: no code stays behind. */
export const forgetKept = (): void => {
  storage.remove(key);
};
