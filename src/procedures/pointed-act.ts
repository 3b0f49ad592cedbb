/** What the body of an action code points at: a printed code, or an activity by its changing digits. */
import {
  checkInText,
  chooseTyped,
  knownWindows,
  readActionBody,
  timelyWindows,
  type PointedAct,
} from '@domain/activity';
import { sixDigits } from '@kernel/code-window';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { activitiesOn } from '@store/queries/activity';
import { findActionCode, type FoundCode } from '@store/queries/earning';
import type { Desk } from './context';

/** The purpose under which the codes of activities are signed. */
const purpose = 'activity-code';
/** The most activities that are looked through for six typed digits. */
const activitiesMax = 300;
const rememberedMs = 10 * 60_000;

type Key = Pick<Desk, 'keyed'>;
type At = Key & Pick<Desk, 'now'>;

/** The six digits an activity's screen shows in a window. */
export const digitsIn = ({ keyed }: Key, serial: string, window: number): string =>
  sixDigits(keyed(purpose, checkInText(serial, window)));

/** The windows, of those still known, whose digits of this activity these are. */
export const windowsSigning = (at: At, serial: string, digits: string): readonly number[] =>
  knownWindows(at.now).filter((window) => digitsIn(at, serial, window) === digits);

const typedCode = async (books: Query, digits: string, at: At): Promise<Reply<string>> => {
  const since = new Date(at.now.getTime() - rememberedMs);
  const known: { code: string; windows: readonly number[] }[] = [];
  for (const { code } of await activitiesOn(books, since, at.now, activitiesMax)) {
    const windows = windowsSigning(at, code, digits);
    if (windows.length > 0) known.push({ code, windows });
  }
  const timely = timelyWindows(at.now);
  const now = known.filter(({ windows }) => windows.some((each) => timely.includes(each)));
  const chosen = chooseTyped(now, known.length > 0);
  return chosen.ok ? accept(chosen.value.code) : chosen;
};

export type FoundAct = { readonly code: FoundCode; readonly digits: string | null };

/** The action code that was scanned, or that six typed digits stand for at this moment. */
export const findPointedAct = async (
  books: Query,
  body: string,
  at: At,
): Promise<Reply<FoundAct>> => {
  const pointed: PointedAct = readActionBody(body);
  const { digits } = pointed;
  let { serial } = pointed;
  if (pointed.serial === null) {
    const typed = await typedCode(books, pointed.digits, at);
    if (!typed.ok) return typed;
    serial = typed.value;
  }
  const code = serial === null ? null : await findActionCode(books, serial);
  return code === null ? refuse('CODE_UNKNOWN') : accept({ code, digits });
};
