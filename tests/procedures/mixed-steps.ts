/** A small town at work: what its households and its desk may do next, drawn by fast-check. */
import fc from 'fast-check';
import { dayOf } from '@kernel/day';
import type { HouseholdId, ItemId } from '@kernel/ids';
import { refusalCodes } from '@kernel/refusal';
import type { Reply } from '@kernel/wire';
import { lapseOverdue } from '@procedures/lapse';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import type { Db } from '@store/port';
import {
  callerOf,
  keyed,
  makeDigits,
  makeId,
  makeSerial,
  newRequest,
  office,
  outcomeOf,
} from '../support/books';
import { nextTail } from '../support/fixed';
import { expiring } from '../store/ledger-steps';
import { daysAfter, givenItem, givenPoints, givenSaver } from './exchange-steps';

export const clerk = 'mixed-clerk';
export const manager = 'mixed-manager';

type Held = { readonly id: string; readonly code: string; readonly head: string };
type Line = { readonly household: HouseholdId; readonly seq: number };

/** Who lives here, and what was left open so far. */
export type Town = {
  readonly db: Db;
  readonly homes: readonly { readonly head: string; readonly id: HouseholdId }[];
  readonly items: readonly ItemId[];
  readonly held: Held[];
  readonly lines: Line[];
  readonly asked: string[];
  /** Days since the story began. */
  day: number;
};

const kinds = [
  ...(['post', 'reserve', 'reserve', 'redeem', 'collect', 'cancel', 'undo', 'ask'] as const),
  ...(['decide', 'receive', 'count', 'writeOff', 'sleep', 'night'] as const),
];
export type Act = {
  readonly kind: (typeof kinds)[number];
  readonly home: number;
  readonly item: number;
  readonly pick: number;
};
export const anAct: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...kinds),
  home: fc.nat({ max: 4 }),
  item: fc.nat({ max: 2 }),
  pick: fc.nat({ max: 20 }),
});

/** Five households with points of two ages, three items of which there are too few. */
export const givenTown = async (db: Db): Promise<Town> => {
  const homes: { head: string; id: HouseholdId }[] = [];
  for (let at = 0; at < 5; at += 1) {
    const head = `mixed-${nextTail()}`;
    const id = await givenSaver(db, head, { points: 40 + 10 * at, until: '2026-11-30' });
    await givenPoints(db, id, 35);
    homes.push({ head, id });
  }
  const items: ItemId[] = [];
  for (const points of [15, 30, 55]) {
    items.push(await givenItem(db, { points, pieces: 3, monthLimit: 3 }));
  }
  return { db, homes, items, held: [], lines: [], asked: [], day: 0 };
};

const from = <Each>(list: readonly Each[], at: number): Each | undefined => list[at % list.length];
const nothing = (): Promise<Reply<unknown>> => Promise.resolve({ ok: true, value: null });

const sleepAll = async (town: Town, now: Date): Promise<Reply<unknown>> => {
  const { db } = town;
  const at = {
    db,
    now,
    today: dayOf(now),
    caller: { kind: 'timer' },
    demo: true,
    pictures: null,
  } as const;
  await lapseOverdue({ ...at, requestId: newRequest(), makeId, makeDigits, makeSerial, keyed });
  for (const { id } of town.homes) await db.transaction((tx) => expiring(tx, id, dayOf(now)));
  return nothing();
};

const exchange = async (town: Town, act: Act, now: Date): Promise<Reply<unknown>> => {
  const home = from(town.homes, act.home);
  const item = from(town.items, act.item);
  if (home === undefined || item === undefined) return nothing();
  const head = callerOf(town.db, home.head, { now });
  if (act.kind === 'reserve') {
    const reply = await head.call(residentRouter, 'reserve', { office, item });
    if (reply.ok) town.held.push({ id: reply.value.id, code: reply.value.code, head: home.head });
    if (reply.ok) town.lines.push({ household: home.id, seq: reply.value.seq });
    return reply;
  }
  const shown = await head.call(residentRouter, 'showCode');
  if (!shown.ok) return shown;
  const code = shown.value.codes[0]?.digits;
  const desk = callerOf(town.db, clerk, { now });
  const reply = await desk.call(officeRouter, 'redeem', { office, item, code });
  if (reply.ok) town.lines.push({ household: home.id, seq: reply.value.seq });
  return reply;
};

const settle = (town: Town, act: Act, now: Date): Promise<Reply<unknown>> => {
  const held = from(town.held, act.pick);
  if (held === undefined) return nothing();
  const redemption = held.id;
  return act.kind === 'collect'
    ? callerOf(town.db, clerk, { now }).call(officeRouter, 'collect', {
        ...{ office, redemption, code: held.code },
      })
    : callerOf(town.db, held.head, { now }).call(residentRouter, 'cancelReservation', {
        redemption,
      });
};

const correct = async (town: Town, act: Act, now: Date): Promise<Reply<unknown>> => {
  const line = from(town.lines, act.pick);
  const desk = callerOf(town.db, clerk, { now });
  if (act.kind === 'undo' && line !== undefined) {
    return desk.call(officeRouter, 'undo', { office, ...line });
  }
  if (act.kind === 'ask' && line !== undefined) {
    const goods = from(['none', 'shelf', 'damaged'], act.item);
    const input = { office, ...line, reason: '示例原因', goods };
    const reply = await desk.call(officeRouter, 'askReversal', input);
    if (reply.ok) town.asked.push(reply.value.reversal);
    return reply;
  }
  const reversal = from(town.asked, act.pick);
  if (act.kind !== 'decide' || reversal === undefined) return nothing();
  const input = { office, reversal, approve: act.item > 0 };
  return callerOf(town.db, manager, { now }).call(officeRouter, 'decideReversal', input);
};

const stocked = (town: Town, act: Act, now: Date): Promise<Reply<unknown>> => {
  const desk = callerOf(town.db, clerk, { now });
  const input = { office, item: from(town.items, act.item), reason: '示例原因' };
  const pieces = 1 + (act.pick % 3);
  if (act.kind === 'receive') {
    return desk.call(officeRouter, 'receiveStock', { ...input, quantity: pieces });
  }
  return act.kind === 'count'
    ? desk.call(officeRouter, 'countStock', { ...input, counted: pieces })
    : desk.call(officeRouter, 'writeOffStock', { ...input, quantity: pieces });
};

const posted = async (town: Town, act: Act, now: Date): Promise<Reply<unknown>> => {
  const household = from(town.homes, act.home)?.id;
  const input = { office, household, rule: 'talk' };
  const reply = await callerOf(town.db, clerk, { now }).call(officeRouter, 'post', input);
  if (reply.ok && household !== undefined) town.lines.push({ household, seq: reply.value.seq });
  return reply;
};

const perform = (town: Town, act: Act, now: Date): Promise<Reply<unknown>> => {
  switch (act.kind) {
    case 'post':
      return posted(town, act, now);
    case 'reserve':
    case 'redeem':
      return exchange(town, act, now);
    case 'collect':
    case 'cancel':
      return settle(town, act, now);
    case 'undo':
    case 'ask':
    case 'decide':
      return correct(town, act, now);
    case 'receive':
    case 'count':
    case 'writeOff':
      return stocked(town, act, now);
    case 'night':
      return sleepAll(town, now);
    case 'sleep':
      town.day += 1 + (act.pick % 5);
      return nothing();
  }
};

/** Does one act; what comes is an answer or one of the refusals that have words, never a fault. */
export const doAct = async (town: Town, act: Act): Promise<string> => {
  const outcome = outcomeOf(await perform(town, act, daysAfter(town.day)));
  const known: readonly string[] = ['accepted', ...refusalCodes];
  if (!known.includes(outcome)) throw new Error(`${act.kind} ended in ${outcome}`);
  return `${act.kind} ${outcome}`;
};
