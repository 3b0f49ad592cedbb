/** The town as it should be: passbooks, shelves, reservations; each act answers what must come. */
import type { RedemptionStatus } from '@domain/redemption';
import {
  balanceOf,
  earnPoints,
  emptyPassbook,
  expireAll,
  isUndone,
  spendPoints,
  undoLine,
  type Passbook,
} from './passbook-model';

export type ModelHeld = {
  id: string;
  home: number;
  item: number;
  status: RedemptionStatus;
  seq: number;
  month: string;
  deadline: number;
};
export type ModelShelf = {
  available: number;
  reserved: number;
  damaged: number;
  /** Prices with the day from which they hold, newest last. */
  prices: { from: string; points: number }[];
};
export type TownModel = {
  books: Passbook[];
  shelves: ModelShelf[];
  held: ModelHeld[];
  /** Days since the story began, and seconds within it, so that no two acts are simultaneous. */
  day: number;
  second: number;
};
export type Clock = { readonly today: string; readonly month: string; readonly now: number };
export type Goods = 'none' | 'shelf' | 'damaged';

export const monthLimit = 4;
const openMax = 5;

export const newTown = (homes: number, shelves: readonly ModelShelf[]): TownModel => ({
  books: Array.from({ length: homes }, emptyPassbook),
  shelves: shelves.map((shelf) => structuredClone(shelf)),
  held: [],
  day: 0,
  second: 0,
});

export const bookOf = ({ books }: TownModel, home: number): Passbook => {
  const book = books[home];
  if (book === undefined) throw new Error(`no home ${String(home)}`);
  return book;
};
const shelfOf = ({ shelves }: TownModel, item: number): ModelShelf => {
  const shelf = shelves[item];
  if (shelf === undefined) throw new Error(`no item ${String(item)}`);
  return shelf;
};

const undo = (town: TownModel, home: number, seq: number, today: string): number => {
  const book = bookOf(town, home);
  const isSpending = (book.lines[seq - 1]?.amount ?? 0) < 0;
  expireAll(book, today);
  const written = undoLine(book, seq);
  // What came back past its day goes at once; an earning that is undone gives nothing back.
  if (isSpending) expireAll(book, today);
  return written;
};

const release = (
  town: TownModel,
  held: ModelHeld,
  status: 'cancelled' | 'lapsed',
  { today }: Clock,
): void => {
  undo(town, held.home, held.seq, today);
  held.status = status;
  const shelf = shelfOf(town, held.item);
  shelf.available += 1;
  shelf.reserved -= 1;
};

const byShelf = (one: ModelHeld, other: ModelHeld): number =>
  one.item - other.item || one.id.localeCompare(other.id);

/** Everything of a home that is past its deadline goes back. */
export const lapse = (town: TownModel, home: number, clock: Clock): number => {
  const overdue = town.held
    .filter((each) => each.home === home && each.status === 'reserved')
    .filter(({ deadline }) => deadline < clock.now)
    .sort(byShelf);
  overdue.forEach((held) => release(town, held, 'lapsed', clock));
  return overdue.length;
};

export const earn = (
  town: TownModel,
  home: number,
  points: number,
  until: string,
  clock: Clock,
) => {
  expireAll(bookOf(town, home), clock.today);
  return earnPoints(bookOf(town, home), points, until);
};

export const priceOn = ({ prices }: ModelShelf, today: string): number =>
  prices.filter(({ from }) => from <= today).at(-1)?.points ?? 0;

/** Answers the refusal, or the line and what the reservation needs to be known by. */
export const reserve = (
  town: TownModel,
  asked: { readonly home: number; readonly item: number; readonly deadline: number },
  clock: Clock,
): string | { seq: number } => {
  const { home, item } = asked;
  lapse(town, home, clock);
  const mine = town.held.filter((each) => each.home === home);
  const shelf = shelfOf(town, item);
  if (mine.filter(({ status }) => status === 'reserved').length >= openMax) {
    return 'RESERVATION_LIMIT';
  }
  const taken = mine.filter(
    (each) =>
      each.item === item &&
      each.month === clock.month &&
      (each.status === 'reserved' || each.status === 'collected'),
  );
  if (taken.length >= monthLimit) return 'MONTH_LIMIT';
  if (shelf.available < 1) return 'STOCK_EMPTY';
  const book = bookOf(town, home);
  expireAll(book, clock.today);
  const seq = spendPoints(book, priceOn(shelf, clock.today));
  if (seq === null) return balanceOf(book) < 0 ? 'BELOW_ZERO' : 'NOT_ENOUGH_POINTS';
  shelf.available -= 1;
  shelf.reserved += 1;
  return { seq };
};

export const collect = (town: TownModel, held: ModelHeld, { now }: Clock): string => {
  if (held.status === 'collected') return 'ALREADY_COLLECTED';
  if (held.status === 'lapsed') return 'RESERVATION_LAPSED';
  if (held.status !== 'reserved') return 'RESERVATION_CLOSED';
  if (held.deadline < now) return 'RESERVATION_LAPSED';
  held.status = 'collected';
  shelfOf(town, held.item).reserved -= 1;
  return 'accepted';
};

export const cancel = (town: TownModel, held: ModelHeld, clock: Clock): string => {
  if (held.status !== 'reserved') return 'RESERVATION_CLOSED';
  if (held.deadline >= clock.now) release(town, held, 'cancelled', clock);
  lapse(town, held.home, clock);
  return 'accepted';
};

/** A redemption taken back by two people, with its goods. */
export const giveBack = (town: TownModel, held: ModelHeld, goods: Goods, clock: Clock): string => {
  if (isUndone(bookOf(town, held.home), held.seq)) return 'ALREADY_REVERSED';
  undo(town, held.home, held.seq, clock.today);
  const shelf = shelfOf(town, held.item);
  if (held.status === 'reserved') {
    shelf.available += 1;
    shelf.reserved -= 1;
    held.status = 'cancelled';
    return 'accepted';
  }
  shelf.available += goods === 'shelf' ? 1 : 0;
  shelf.damaged += goods === 'damaged' ? 1 : 0;
  held.status = 'returned';
  return 'accepted';
};

/** An earning reversed: `undone` when it was before, `not reversible` for other lines. */
export const reverseEarning = (
  town: TownModel,
  home: number,
  seq: number,
  clock: Clock,
): string => {
  const book = bookOf(town, home);
  const kind = book.lines[seq - 1]?.kind;
  if (kind !== 'earn') return 'not reversible';
  if (isUndone(book, seq)) return 'undone';
  undo(town, home, seq, clock.today);
  return 'accepted';
};
