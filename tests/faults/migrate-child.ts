/** Brings the books to the newest tables and says so after each step; killed by its test. */
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import { openPglite } from '@store/pglite-engine';
import type { Db } from '@store/port';

const main = async (place: string): Promise<void> => {
  const db = await (place.startsWith('postgresql:')
    ? Promise.resolve(openPg({ url: place }))
    : openPglite(place));
  let statements = 0;
  const told: Db = {
    ...db,
    transaction: (work) =>
      db.transaction((tx) =>
        work({
          ...tx,
          query: async (sql, params) => {
            const rows = await tx.query<never>(sql, params);
            statements += 1;
            process.stdout.write(`statement ${String(statements)}\n`);
            return rows;
          },
        }),
      ),
  };
  const done = await migrate(told, 'src/store/migrations');
  await db.close();
  process.stdout.write(`migrated ${String(done.length)}\n`);
};

void main(process.argv[2] ?? '');
