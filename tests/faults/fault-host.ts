/** The host as `npm start` opens it, without the pages; bundled and killed by the tests beside it. */
import { readHostEnvironment } from '../../cloudfunctions/environment';
import { sayLine } from '../../cloudfunctions/log';
import { openHost } from '../../cloudfunctions/serve';

const start = async (): Promise<void> => {
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
