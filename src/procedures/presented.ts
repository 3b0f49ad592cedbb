/** What a resident presents at a desk: a shown code, a card, a passbook number or a pick-up code. */
import { windowOf, windowsFrom } from '@kernel/code-window';
import { readCardCode } from '@kernel/card-code';
import { dayOf } from '@kernel/day';
import {
  counterWindows,
  decideShown,
  digitsOf,
  graceWindows,
  handleOf,
  signedText,
} from '@domain/passbook-code';
import { isPassbookNo } from '@domain/household';
import type { HouseholdId, OfficeId, PersonId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { parseScanCode, type ScanCode } from '@kernel/scan-code';
import { accept, type Reply } from '@kernel/wire';
import type { Query } from '@store/port';
import { findByPassbookNo, findCardHolder } from '@store/queries/presented';
import { findByPickupCode, findRedemption, type DeskRedemption } from '@store/queries/pickup';
import { findRun } from '@store/queries/shown-code';
import { isCardOurs } from './card-signing';
import type { Desk } from './context';

/** Who stands at the desk, and what they showed. */
export type Presented = {
  readonly household: HouseholdId;
} & (
  | { readonly by: 'passbook'; readonly person: PersonId; readonly handle: string }
  | { readonly by: 'card'; readonly serial: string }
  | { readonly by: 'number' }
  | { readonly by: 'pickup'; readonly redemption: DeskRedemption }
);

/** The purpose under which passbook codes are signed. */
export const codePurpose = 'passbook-code';
const hint = '请扫存折码、取货码或存折卡。';

type Reader = Pick<Desk, 'keyed' | 'now'> & {
  readonly office: OfficeId;
  /** How many windows late a shown code may be. */
  readonly late: number;
};
/** Looking only: one window of grace. */
export const looking = { late: graceWindows } as const;
/** Exchanging: both sides have looked at item and points since the scan. */
export const exchanging = { late: counterWindows } as const;

const shownCode = async (
  books: Query,
  digits: string,
  { keyed, now, late }: Reader,
): Promise<Reply<Presented>> => {
  const handle = handleOf(digits);
  const run = handle === null ? null : await findRun(books, handle);
  if (handle === null || run === null) return refuse('CODE_UNKNOWN');
  const matches = windowsFrom(run.firstWindow).filter(
    (each) =>
      digitsOf(handle, keyed(codePurpose, signedText(handle, each, run.household))) === digits,
  );
  const decided = decideShown(run, matches, { window: windowOf(now), late });
  if (!decided.ok) return decided;
  return accept({ by: 'passbook', household: run.household, person: run.person, handle });
};

const card = async (books: Query, serial: string): Promise<Reply<Presented>> => {
  const found = await findCardHolder(books, serial);
  if (found === null) return refuse('CODE_UNKNOWN');
  return found.status === 'active'
    ? accept({ by: 'card', household: found.household, serial })
    : refuse('CARD_BLOCKED');
};

const passbookNo = async (books: Query, text: string): Promise<Reply<Presented>> => {
  const household = await findByPassbookNo(books, text);
  return household === null ? refuse('CODE_UNKNOWN') : accept({ by: 'number', household });
};

const pickup = async (
  found: Promise<DeskRedemption | null>,
  office: OfficeId,
): Promise<Reply<Presented>> => {
  const redemption = await found;
  if (redemption === null) return refuse('CODE_UNKNOWN');
  if (redemption.office !== office) {
    return refuse('PICKUP_OTHER_OFFICE', { office: redemption.officeName });
  }
  return accept({ by: 'pickup', household: redemption.account, redemption });
};

const scanned = (
  books: Query,
  code: ScanCode,
  reader: Reader,
): Promise<Reply<Presented>> | Reply<Presented> => {
  switch (code.kind) {
    case 'passbook':
      return shownCode(books, code.body, reader);
    case 'card':
      return card(books, code.body);
    case 'number':
      return passbookNo(books, code.body);
    case 'pickup':
      return pickup(findRedemption(books, code.body), reader.office);
    default:
      return refuse('CODE_OTHER_KIND', { hint });
  }
};

const pickupShape = /^\d{4}$/;
const typedOf = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase();

/**
 * Whether this is of few enough digits to be found by trying: a shown code, a passbook number whose
 * check digit is right, or a typed pick-up code. A card's serial and a scanned pick-up are not.
 */
export const isShortCode = (text: string): boolean => {
  const code = parseScanCode(text);
  if (code === null) return pickupShape.test(typedOf(text));
  return code.kind === 'passbook' || (code.kind === 'number' && isPassbookNo(code.body));
};

/**
 * Reads what was scanned or typed at a desk. Typed without a letter, four digits are a pick-up
 * code of this office and ten letters and digits are a card's serial. A card's square may be signed:
 * then its signature must be ours (CODE_FORGED), and the serial decides, also after the last day of
 * a check without a network.
 */
export const readPresented = async (
  books: Query,
  text: string,
  reader: Reader,
): Promise<Reply<Presented>> => {
  const signed = readCardCode(text);
  if (signed !== null && !isCardOurs(reader.keyed, signed)) return refuse('CODE_FORGED');
  const code = parseScanCode(text);
  if (code !== null) return scanned(books, code, reader);
  const typed = typedOf(text);
  if (pickupShape.test(typed)) {
    const wanted = { office: reader.office, code: typed, today: dayOf(reader.now) };
    return pickup(findByPickupCode(books, wanted), reader.office);
  }
  return /^[A-Z2-9]{10}$/.test(typed) ? card(books, typed) : refuse('CODE_UNKNOWN');
};
