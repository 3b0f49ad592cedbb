/** Homes that can be worked with over HTTP, on books with the real reference data. */
import { dayOf } from '@kernel/day';
import type { HouseholdId, ItemId } from '@kernel/ids';
import { migrate } from '@store/migrate';
import type { Db } from '@store/port';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { makeSession } from '../../cloudfunctions/host/session';
import { keyedBy } from '../../cloudfunctions/keyed';
import { givenItem, givenSaver } from '../procedures/exchange-steps';
import { keyed, migrationsFolder, office, town } from '../support/books';
import { givenStaff } from '../support/book-rows';
import { signingKey } from './host-process';

export type Home = { readonly name: string; readonly id: HouseholdId };
export type Homes = { readonly homes: readonly Home[]; readonly item: ItemId };

export const pointsAtFirst = 1000;
export const clerk = 'fault-clerk';
/** The host here reads the real clock, so nothing may expire while it looks. */
const farDay = '2199-12-31';

/** Brings empty books to where a host finds them: tables, seeds, an office, some homes with points. */
export const fillHomes = async (db: Db, count: number): Promise<Homes> => {
  await migrate(db, migrationsFolder);
  await loadSeeds({ db, files: readSeedFiles('seeds'), now: new Date() });
  await db.query(
    `insert into office (id, name, short_name, kind, town, opens, closes, demo)
       values ($1, '示例近社区', '近社', 'community', $2, '08:30', '17:00', true)`,
    [office, town],
  );
  await givenStaff(db, clerk, { role: 'clerk' });
  const item = await givenItem(db, { points: 3, monthLimit: 1000, pieces: 10_000 });
  const homes: Home[] = [];
  for (let at = 0; at < count; at += 1) {
    const name = `fault-${String(at)}`;
    homes.push({ name, id: await givenSaver(db, name, { points: pointsAtFirst, until: farDay }) });
  }
  return { homes, item };
};

/** The header with which somebody calls the host. */
export const sessionOf = (name: string): { readonly authorization: string } => ({
  authorization: `Bearer ${makeSession(keyedBy(signingKey), keyed('identity', name), new Date())}`,
});

export const today = () => dayOf(new Date());
