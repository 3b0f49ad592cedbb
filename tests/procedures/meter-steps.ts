/** Files of the water company as stories send them. */
import { bureauRouter } from '@procedures/bureau/router';
import { makeId, type OfficeId } from '@kernel/ids';
import type { Db } from '@store/port';
import { callerOf, givenHousehold, givenStaff, morning, town, valueOf } from '../support/books';
import { newName } from './household-steps';

export const header = '户号,表号,账期起,账期止,上期读数,本期读数,用水量（吨）,抄表方式,换表';
export const seat: OfficeId = makeId('office', 'bureau');

/** A reviewer at the bureau. */
export const givenReviewer = async (db: Db): Promise<string> => {
  const name = newName();
  await db.query(
    `insert into office (id, name, short_name, kind, town) values ($1, '示例主管处', '主管', 'bureau', $2)
       on conflict do nothing`,
    [seat, town],
  );
  await givenStaff(db, name, { role: 'reviewer', office: seat });
  return name;
};

/** A household whose archive states this number, seen by an office; agreeing unless told otherwise. */
export const givenMetered = async (
  db: Db,
  number: string,
  {
    agrees = true,
    isSeen = true,
    head,
  }: { agrees?: boolean; isSeen?: boolean; head?: string } = {},
) => {
  const home = await givenHousehold(db, head === undefined ? {} : { head });
  await db.query('update household set meter_no = $2, meter_checked = $3 where id = $1', [
    home.id,
    number,
    isSeen,
  ]);
  if (agrees) {
    await db.query(
      `insert into bill_consent (household, version, given_at, given_by) values ($1, 1, $2, 'test')`,
      [home.id, morning],
    );
  }
  return home;
};

/** Sends a file in parts of so many lines; answers what the dry run found. */
export const sendFile = async (
  db: Db,
  reviewer: string,
  rows: readonly string[],
  { linesAPart = 1000, head = header, encode = (text: string) => Buffer.from(text, 'utf8') } = {},
) => {
  const by = callerOf(db, reviewer);
  const { file } = valueOf(
    await by.call(bureauRouter, 'openMeterFile', { office: seat, fileName: '示例.csv' }),
  );
  const all = [head, ...rows];
  let last;
  for (let at = 0, part = 0; at < all.length; at += linesAPart, part += 1) {
    const text = all
      .slice(at, at + linesAPart)
      .map((line) => `${line}\r\n`)
      .join('');
    last = valueOf(
      await by.call(bureauRouter, 'sendMeterPart', {
        ...{ office: seat, file, part, base64: encode(text).toString('base64') },
        isLast: at + linesAPart >= all.length,
      }),
    );
  }
  if (last === undefined) throw new Error('a file has a part');
  return last;
};

/** Takes a checked file in to its end; answers what was done, and how often it was asked. */
export const takeFile = async (db: Db, reviewer: string, file: string) => {
  const by = callerOf(db, reviewer);
  const rows: number[] = [];
  for (;;) {
    const step = valueOf(await by.call(bureauRouter, 'takeMeterFile', { office: seat, file }));
    rows.push(step.takenRow);
    if (step.status === 'taken') return { done: step.done, rows };
  }
};

/** A line of a file: 16 m³ in September and October unless told otherwise. */
export const lineOf = (
  customer: string,
  change: Partial<
    Record<'meter' | 'from' | 'to' | 'before' | 'after' | 'usage' | 'way' | 'replaced', string>
  > = {},
) => {
  const { meter = `M-${customer}`, from = '2026-09-01', to = '2026-10-31' } = change;
  const { before = '1200', after = '1216', usage = '16', way = '实抄', replaced = '否' } = change;
  return [customer, meter, from, to, before, after, usage, way, replaced].join(',');
};

let numbers = 0;
/** A customer number that no story had before, its zeros in front. */
export const newNumber = (): string => `00${String(700_000 + (numbers += 1))}`;

/** What a household was told, oldest first. */
export const billsIn = (db: Db, household: string) =>
  db.query<{ litres: number; version: number; estimated: boolean }>(
    `select litres, version, estimated from bill_line where household = $1 order by to_day, version`,
    [household],
  );

const pairs = new Map<string, Buffer>();
/** One character in GB 18030, found by reading every two-byte pair back. */
export const gbkOf = (character: string): Buffer => {
  if (pairs.size === 0) {
    const decoder = new TextDecoder('gb18030');
    for (let first = 0x81; first <= 0xfe; first += 1) {
      for (let next = 0x40; next <= 0xfe; next += 1) {
        if (next !== 0x7f)
          pairs.set(decoder.decode(Buffer.from([first, next])), Buffer.from([first, next]));
      }
    }
  }
  return pairs.get(character) ?? Buffer.from(character);
};
