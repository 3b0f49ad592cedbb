/** What must be unguessable is made here, at the edge, and handed in. */
import { randomInt } from 'node:crypto';
import { nanoid } from 'nanoid';
import { makeId as idOf, type Id, type IdKind } from '@kernel/ids';

// No 0, 1, I or O: a printed serial is read aloud and typed.
const serialLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const serialLength = 10;

export const makeId = <Kind extends IdKind>(kind: Kind): Id<Kind> => idOf(kind, nanoid());

/** `length` digits; the first is never 0. */
export const makeDigits = (length: number): string =>
  Array.from({ length }, (_, place) => String(randomInt(place === 0 ? 1 : 0, 10))).join('');

export const makeSerial = (): string =>
  Array.from({ length: serialLength }, () =>
    serialLetters.charAt(randomInt(serialLetters.length)),
  ).join('');
