/** `npm run first-admin`: prints the code by which the first admin takes their post, in 24 hours. */
import { parseArgs } from 'node:util';
import { minuteOf } from '../src/kernel/day';
import { inFours } from '../src/kernel/scan-code';
import { migrate } from '../src/store/migrate';
import { loadSeeds, readSeedFiles } from '../src/store/seeds';
import { readHostEnvironment } from '../cloudfunctions/environment';
import { firstAdmin, readFirstAdmin } from '../cloudfunctions/first-admin';
import { openBooks } from '../cloudfunctions/host/books';
import { sayLine } from '../cloudfunctions/log';

const given = (): Readonly<Record<string, string | undefined>> => {
  const text = { type: 'string' } as const;
  return parseArgs({ options: { office: text, short: text, town: text, called: text } }).values;
};

const run = async (): Promise<void> => {
  const wish = readFirstAdmin(given());
  const db = await openBooks(readHostEnvironment(process.env), sayLine);
  try {
    const now = new Date();
    await migrate(db, 'src/store/migrations');
    await loadSeeds({ db, files: readSeedFiles('seeds'), now });
    const { digits, expiresAt } = await firstAdmin(db, wish, now);
    console.log(`派岗码 ${inFours(digits)}，到 ${minuteOf(expiresAt)} 有效，用一次就作废。`);
    console.log('请本人在小程序“我的 → 领岗位”里输入。');
  } finally {
    await db.close();
  }
};

run().catch((cause: unknown) => {
  const isSentence = cause instanceof Error && /\p{Script=Han}/u.test(cause.message);
  console.error(isSentence ? cause.message : cause);
  process.exitCode = 1;
});
