/** Settles the period of the books at the address it is given; says how much memory it ever held. */
import { openPg } from '@store/pg-engine';
import { settle } from '@procedures/settling';
import { settlement } from './settlement';

const main = async (url: string): Promise<void> => {
  const db = openPg({ url, max: 2 });
  const settled = await settle(db, settlement).finally(() => db.close());
  const mostBytes = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ settled, mostBytes }));
};

main(process.argv[2] ?? '').catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
