/** The words in which stories of households and their people are told. */
import type { HouseholdId } from '@kernel/ids';
import { residentRouter } from '@procedures/resident/router';
import { isPassbookNo } from '@domain/household';
import type { Db } from '@store/port';
import { nextTail } from '../support/fixed';
import { callerOf, givenPerson, morning, office, town, valueOf } from '../support/books';

/** A persona that nobody was before. */
export const newName = (): string => `somebody-${nextTail()}`;

export const minutesAfter = (minutes: number): Date =>
  new Date(morning.getTime() + minutes * 60_000);

/** A door that nobody lives behind yet. */
export const newDoor = () => ({
  town,
  estate: `示例苑${nextTail()}`,
  building: '3幢',
  room: '402室',
  dwelling: 'flat',
  people: 3,
  supply: 'metered',
  meterNo: '90210345',
});

export type Opened = {
  readonly name: string;
  readonly id: HouseholdId;
  readonly door: ReturnType<typeof newDoor>;
};

/** Somebody who has just opened a passbook for their door. */
export const opened = async (db: Db, door = newDoor()): Promise<Opened> => {
  const name = newName();
  await givenPerson(db, name, { called: '林小明' });
  const reply = await callerOf(db, name).call(residentRouter, 'openHousehold', { ...door, office });
  const { household, passbookNo } = valueOf(reply);
  if (!isPassbookNo(passbookNo)) throw new Error(`${passbookNo} is no passbook number`);
  return { name, id: household, door };
};

/** The one number that a statement counts. */
export const countOf = async (db: Db, sql: string, params: readonly unknown[]): Promise<number> => {
  const rows = await db.query<{ n: number }>(sql, params);
  return rows[0]?.n ?? 0;
};

/** All that a household's rows say, to see that a refusal wrote nothing. */
export const stateOf = async (db: Db, id: HouseholdId): Promise<string> => {
  const tables = ['household', 'member', 'invite', 'fixture', 'card', 'look'];
  const rows = await Promise.all(
    tables.map((table) =>
      db.query(
        `select to_jsonb(t)::text as row from ${table} t
           where t.${table === 'household' ? 'id' : 'household'} = $1 order by 1`,
        [id],
      ),
    ),
  );
  return JSON.stringify(rows);
};
