/** The state of a town, read out of the books and out of the model in the same shape. */
import { balanceOf, type Passbook } from './passbook-model';
import type { RealTown } from './real-town';
import type { TownModel } from './town-model';

export type Seen = {
  readonly balances: readonly string[];
  readonly lines: readonly string[];
  readonly lots: readonly string[];
  readonly uses: readonly string[];
  readonly shelves: readonly string[];
  readonly held: readonly string[];
};

const ofBooks = (books: readonly Passbook[], tell: (book: Passbook) => readonly string[]) =>
  books.flatMap((book, home) => tell(book).map((each) => `${String(home)}: ${each}`));
const sorted = (texts: readonly string[]): string[] => [...texts].sort();

export const seenInModel = ({ books, shelves, held }: TownModel): Seen => ({
  balances: ofBooks(books, (book) => [
    `${String(book.lines.length)} lines, ${String(balanceOf(book))}`,
  ]),
  lines: ofBooks(books, ({ lines }) =>
    lines.map(
      ({ seq, kind, amount, after, undoes }) =>
        `${String(seq)} ${kind} ${String(amount)} → ${String(after)} undoes ${String(undoes ?? 0)}`,
    ),
  ),
  lots: ofBooks(books, ({ lots }) =>
    lots.map(
      ({ lot, remaining, amount, expiresOn }) =>
        `${String(lot)} has ${String(remaining)} of ${String(amount)} until ${expiresOn}`,
    ),
  ),
  uses: sorted(
    ofBooks(books, ({ uses }) =>
      uses.map(({ seq, lot, amount }) => `${String(seq)} took ${String(amount)} of ${String(lot)}`),
    ),
  ),
  shelves: shelves.map(
    ({ available, reserved, damaged }) =>
      `${String(available)} + ${String(reserved)} + ${String(damaged)}`,
  ),
  held: held.map(({ id, status, seq }) => `${id} ${status} ${String(seq)}`),
});

// $1 are the homes in their order, $2 the items.
const queries: Readonly<Record<keyof Seen, string>> = {
  balances: `select h.at - 1 || ': ' || seq || ' lines, ' || balance as text
    from unnest($1::text[]) with ordinality h (id, at) join account a on a.account = h.id
    where $2::text[] is not null order by h.at`,
  lines: `select h.at - 1 || ': ' || seq || ' ' || kind || ' ' || amount || ' → ' || after ||
      ' undoes ' || coalesce(undoes, 0) as text
    from unnest($1::text[]) with ordinality h (id, at) join entry e on e.account = h.id
    where $2::text[] is not null order by h.at, seq`,
  lots: `select h.at - 1 || ': ' || lot || ' has ' || remaining || ' of ' || amount || ' until ' ||
      expires_on as text
    from unnest($1::text[]) with ordinality h (id, at) join lot l on l.account = h.id
    where $2::text[] is not null order by h.at, lot`,
  uses: `select h.at - 1 || ': ' || seq || ' took ' || amount || ' of ' || lot as text
    from unnest($1::text[]) with ordinality h (id, at) join lot_use u on u.account = h.id
    where $2::text[] is not null`,
  shelves: `select available || ' + ' || reserved || ' + ' || damaged as text
    from unnest($2::text[]) with ordinality i (id, at) join shelf s on s.item = i.id
    where $1::text[] is not null order by i.at`,
  held: `select d.id || ' ' || status || ' ' || entry_seq as text
    from redemption d where account = any($1::text[]) and item = any($2::text[])`,
};

const read = async ({ db, homes, items }: RealTown, name: keyof Seen): Promise<string[]> => {
  const params = [homes.map(({ id }) => id), items];
  const rows = await db.query<{ text: string }>(queries[name], params);
  return rows.map(({ text }) => text);
};

export const seenInBooks = async (town: RealTown): Promise<Seen> => {
  const held = await read(town, 'held');
  const order = town.held.map(({ id }) => id);
  const placeOf = (text: string): number => order.indexOf(text.split(' ')[0] ?? '');
  return {
    balances: await read(town, 'balances'),
    lines: await read(town, 'lines'),
    lots: await read(town, 'lots'),
    uses: sorted(await read(town, 'uses')),
    shelves: await read(town, 'shelves'),
    held: [...held].sort((one, other) => placeOf(one) - placeOf(other)),
  };
};
