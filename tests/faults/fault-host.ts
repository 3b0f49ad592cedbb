/** The host as `npm start` opens it, without the pages; bundled and killed by the tests beside it. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { readHostEnvironment } from '../../cloudfunctions/environment';
import { sayLine } from '../../cloudfunctions/log';
import { openHost } from '../../cloudfunctions/serve';

/** Where no small disk can be mounted (tight-disk.ts), this host believes what it is told. */
const believeFullDisk = (file: string): void => {
  const { statfsSync } = fs;
  const said = (folder: fs.PathLike) => {
    const found = statfsSync(folder);
    return fs.existsSync(file) ? Object.assign(found, { bavail: 0 }) : found;
  };
  Object.assign(fs, { statfsSync: said });
  syncBuiltinESMExports();
};

const start = async (): Promise<void> => {
  const { FULL_WHILE: file } = process.env;
  if (file !== undefined) believeFullDisk(file);
  const host = await openHost({
    environment: readHostEnvironment(process.env),
    folders: { migrations: 'src/store/migrations', seeds: 'seeds', pages: 'no-pages' },
    version: '0.0.0',
    tell: (progress) => {
      console.log(`· ${progress}`);
    },
    say: sayLine,
  });
  process.once('SIGTERM', () => {
    void host.stop().then(() => process.exit(0));
  });
  console.log(`opened ${await host.listen()}`);
};

start().catch((cause: unknown) => {
  // As config/start.ts: an expected no is a Chinese sentence, anything else shows where it came from.
  const isSentence = cause instanceof Error && /\p{Script=Han}/u.test(cause.message);
  console.error(isSentence ? cause.message : cause);
  process.exit(1);
});
