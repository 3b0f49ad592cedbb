/** Posts lines one after another in a directory and says each that was acknowledged; killed by its test. */
import { join } from 'node:path';
import { dayOf } from '@kernel/day';
import { makeId } from '@kernel/ids';
import { migrate } from '@store/migrate';
import { openPglite } from '@store/pglite-engine';
import { earn, openAccount } from '@store/queries/ledger';

const main = async (directory: string) => {
  const db = await openPglite(directory);
  await migrate(db, join(__dirname, '../../src/store/migrations'));
  const account = makeId('household', 'killed');
  const now = new Date('2026-11-20T02:00:00Z');
  await db.transaction((tx) => openAccount(tx, account, now));
  for (let line = 1; ; line += 1) {
    const written = await db.transaction((tx) =>
      earn(
        tx,
        {
          ...{ account, kind: 'earn', amount: 1, title: '示例', actor: 'system' },
          ...{ source: { kind: 'opening', id: 'test' }, key: `line:${String(line)}` },
          ...{ eventDay: dayOf(now), writtenAt: now },
        },
        dayOf(new Date('2027-12-30T02:00:00Z')),
      ),
    );
    process.stdout.write(`acknowledged ${String(written.seq)}\n`);
  }
};

void main(process.argv[2] ?? '');
