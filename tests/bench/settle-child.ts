/** Settles the period of the books at the address it is given; says the most memory it was seen to hold. */
import { openPg } from '@store/pg-engine';
import { settle } from './settlement';

const main = async (url: string): Promise<void> => {
  const db = openPg({ url, max: 2 });
  let mostBytes = 0;
  const look = () => {
    mostBytes = Math.max(mostBytes, process.memoryUsage().rss);
  };
  const settled = await settle(db, look).finally(() => db.close());
  console.log(JSON.stringify({ settled, mostBytes }));
};

main(process.argv[2] ?? '').catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
