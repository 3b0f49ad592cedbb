/** The same town in the books: real procedures and queries, one clock, ids by number. */
import { makeId, type HouseholdId, type ItemId } from '@kernel/ids';
import { dayOf } from '@kernel/day';
import type { Reply } from '@kernel/wire';
import { lapseDue } from '@procedures/releasing';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import { callerOf, givenHousehold, newRequest, office, outcomeOf } from '../support/books';
import { nextTail } from '../support/fixed';
import { givenItem } from '../procedures/exchange-steps';
import { dayFrom, earning, expiring, undoing } from '../store/ledger-steps';
import { monthLimit, type Goods, type ModelShelf } from './town-model';

export const clerk = 'model-clerk';
export const manager = 'model-manager';

/** An accepted write, as a phone could send it again. */
export type Sent = {
  readonly who: string;
  readonly path: 'reserve' | 'cancelReservation' | 'collect';
  readonly input: { readonly requestId: string } & Readonly<Record<string, unknown>>;
  readonly reply: Reply<unknown>;
};
export type RealTown = {
  readonly db: Db;
  readonly homes: readonly { readonly head: string; readonly id: HouseholdId }[];
  readonly items: readonly ItemId[];
  readonly held: { readonly id: string; readonly code: string; readonly home: number }[];
  readonly sent: Sent[];
};

/** Homes without a point, and shelves as the model has them. */
export const settle = async (
  db: Db,
  homes: number,
  shelves: readonly ModelShelf[],
): Promise<RealTown> => {
  const made: { head: string; id: HouseholdId }[] = [];
  for (let at = 0; at < homes; at += 1) {
    const head = `model-${nextTail()}`;
    made.push({ head, id: (await givenHousehold(db, { head })).id });
  }
  const items: ItemId[] = [];
  for (const { available, prices } of shelves) {
    const points = prices[0]?.points ?? 1;
    items.push(await givenItem(db, { points, pieces: available, monthLimit }));
  }
  return { db, homes: made, items, held: [], sent: [] };
};

const from = <Each>(list: readonly Each[], at: number): Each => {
  const found = list[at];
  if (found === undefined) throw new Error(`nothing at ${String(at)}`);
  return found;
};

const send = (town: RealTown, { who, path, input }: Omit<Sent, 'reply'>, now: Date) => {
  const caller = callerOf(town.db, who, { now });
  return path === 'collect'
    ? caller.call(officeRouter, path, input)
    : caller.call(residentRouter, path, input);
};

const remember = async (
  town: RealTown,
  asked: Omit<Sent, 'reply' | 'input'> & { readonly input: Readonly<Record<string, unknown>> },
  now: Date,
): Promise<Reply<unknown>> => {
  const input = { ...asked.input, requestId: newRequest() };
  const reply = await send(town, { ...asked, input }, now);
  if (reply.ok) town.sent.push({ ...asked, input, reply });
  return reply;
};

/** Gives points through the ledger itself; answers the line. */
export const earn = (
  town: RealTown,
  of: { readonly home: number; readonly points: number; readonly until: string },
  now: Date,
): Promise<number> => {
  const on = dayOf(now);
  const { id } = from(town.homes, of.home);
  return town.db.transaction(
    async (tx) => (await earning(tx, id, { points: of.points, on, until: of.until })).seq,
  );
};

type Reserved = { readonly id: string; readonly code: string; readonly seq: number };
const isReserved = (value: unknown): value is Reserved =>
  typeof value === 'object' && value !== null && 'code' in value && 'seq' in value;

/** Answers the refusal, or the reservation. */
export const reserve = async (
  town: RealTown,
  asked: { readonly home: number; readonly item: number },
  now: Date,
): Promise<string | Reserved> => {
  const who = from(town.homes, asked.home).head;
  const input = { office, item: from(town.items, asked.item) };
  const reply = await remember(town, { who, path: 'reserve', input }, now);
  if (!reply.ok) return reply.refusal.code;
  if (!isReserved(reply.value)) throw new Error('a reservation has a code and a line');
  const { id, code } = reply.value;
  town.held.push({ id, code, home: asked.home });
  return reply.value;
};

export const collect = async (town: RealTown, at: number, now: Date): Promise<string> => {
  const { id: redemption, code } = from(town.held, at);
  const input = { office, redemption, code };
  return outcomeOf(await remember(town, { who: clerk, path: 'collect', input }, now));
};

export const cancel = async (town: RealTown, at: number, now: Date): Promise<string> => {
  const { id: redemption, home } = from(town.held, at);
  const who = from(town.homes, home).head;
  const asked = { who, path: 'cancelReservation' as const, input: { redemption } };
  return outcomeOf(await remember(town, asked, now));
};

/** One asks with a reason, another decides. */
export const giveBack = async (
  town: RealTown,
  of: { readonly home: number; readonly seq: number; readonly goods: Goods },
  now: Date,
): Promise<string> => {
  const line = { household: from(town.homes, of.home).id, seq: of.seq };
  const asked = await callerOf(town.db, clerk, { now }).call(officeRouter, 'askReversal', {
    ...{ office, ...line, reason: '示例原因', goods: of.goods },
  });
  if (!asked.ok) return asked.refusal.code;
  const { reversal } = asked.value;
  const decided = { office, reversal, approve: true };
  return outcomeOf(
    await callerOf(town.db, manager, { now }).call(officeRouter, 'decideReversal', decided),
  );
};

/** Reverses a line through the ledger itself, as `reverse` is asked by its procedures. */
export const reverseEarning = async (
  town: RealTown,
  of: { readonly home: number; readonly seq: number },
  now: Date,
): Promise<string> => {
  const { id } = from(town.homes, of.home);
  try {
    const undone = await town.db.transaction((tx) =>
      undoing(tx, id, { seq: of.seq, on: dayOf(now) }),
    );
    return undone === null ? 'undone' : 'accepted';
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes('NOT_REVERSIBLE')) return 'not reversible';
    throw cause;
  }
};

export const expire = (town: RealTown, home: number, now: Date): Promise<number> =>
  town.db.transaction((tx) => expiring(tx, from(town.homes, home).id, dayOf(now)));

export const lapse = (town: RealTown, home: number, now: Date): Promise<number> =>
  town.db.transaction((tx) =>
    lapseDue(tx, from(town.homes, home).id, { today: dayFrom(dayOf(now)), now }),
  );

/** From today on an item costs this, unless today has its price already. */
export const changePrice = (town: RealTown, item: number, points: number, now: Date) =>
  town.db.query('insert into price values ($1, $2, $3, $4)', [
    ...[from(town.items, item), dayOf(now), points, monthLimit],
  ]);

/** Sends an accepted request again; `changed` gives it other content. */
export const replay = (town: RealTown, at: number, changed: boolean, now: Date) => {
  const sent = from(town.sent, at);
  const other = sent.path === 'reserve' ? { item: makeId('item', 'other') } : {};
  const input = { ...sent.input, ...(changed ? { redemption: 'rd_other', ...other } : {}) };
  if (sent.path === 'reserve' && changed) Reflect.deleteProperty(input, 'redemption');
  return send(town, { ...sent, input }, now);
};
