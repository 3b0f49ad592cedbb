/** The fields of inputs: every one has a limit, and text that is no plain text is refused. */
import * as v from 'valibot';
import { parseDay, parseMonth, type Day, type Month } from '@kernel/day';
import { idLengthMax, isId, type Id, type IdKind } from '@kernel/ids';
import { pictureTextMax } from '@kernel/picture';
import { readClassCode, readPlaceDigits } from '@kernel/scan-code';

// Markup, quotes, control characters and the like have no place in an address or a reason.
const plain = /^[^<>{}\\;'"`$|\p{Cc}\p{Cs}\p{Co}]*$/u;

/** One line of plain text, trimmed, `min` to `max` characters. */
export const text = (min: number, max: number) =>
  v.pipe(v.string(), v.maxLength(max), v.trim(), v.minLength(min), v.regex(plain));

/** A code as scanned or typed; its own shape is read by `parseScanCode`. */
export const codeText = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));

export const whole = (min: number, max: number) =>
  v.pipe(v.number(), v.safeInteger(), v.minValue(min), v.maxValue(max));

export const idOf = <Kind extends IdKind>(kind: Kind) =>
  v.pipe(
    v.string(),
    v.maxLength(idLengthMax),
    v.custom<Id<Kind>>((value) => typeof value === 'string' && isId(kind, value)),
  );

export const dayText = v.pipe(
  v.string(),
  v.length(10),
  v.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null),
);
export const monthText = v.pipe(
  v.string(),
  v.length(7),
  v.custom<Month>((value) => typeof value === 'string' && parseMonth(value) !== null),
);

/** `HH:mm`, a wall-clock time in Beijing. */
export const clockText = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/));
/** The serial of a printed code or of an activity. */
export const serialText = v.pipe(v.string(), v.regex(/^[A-Z2-9]{10}$/));
/** A teacher's class code, typed with or without gaps. */
export const classCodeText = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((typed) => readClassCode(typed)),
  v.string(),
);
/** The nine digits of a place's printed code, typed with or without gaps. */
export const placeCodeText = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((typed) => readPlaceDigits(typed)),
  v.string(),
);
/** The number of a block of paper slips. */
export const slipBlockText = v.pipe(v.string(), v.regex(/^[1-9]\d{5}$/));
/** A passbook number as it is printed, spaces and all. */
export const passbookNoText = v.pipe(
  v.string(),
  v.maxLength(20),
  v.transform((typed) => typed.replace(/[\s-]/g, '')),
  v.regex(/^0903\d{8}$/),
);

export const townCode = v.pipe(v.string(), v.regex(/^\d{9}$/));
export const districtCode = v.pipe(v.string(), v.regex(/^\d{6}$/));
/** A reviewed id out of seeds: a rule, an item's picture, a spot. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,39}$/));
export const seq = whole(1, 1_000_000_000);
/** Where a list goes on, as the answer before gave it. */
export const cursor = v.optional(
  v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9_:.-]+$/)),
);
/** The caller's own id of a write; the phone keeps it until it is answered. */
export const requestId = v.pipe(v.string(), v.regex(/^rq_[A-Za-z0-9_-]{10,36}$/));

/** A picture as base64; what it is is read from its bytes. */
export const pictureText = v.pipe(
  v.string(),
  v.minLength(16),
  v.maxLength(pictureTextMax),
  v.regex(/^[A-Za-z0-9+/]+={0,2}$/),
);
