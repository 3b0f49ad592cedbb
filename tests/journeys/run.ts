/**
 * `npm run journeys`: plays every story in chromium, first on the embedded engine, then on a
 * PostgreSQL server, and then as calls against the built doors.
 *
 * --as-built          serves the pages as they were last built
 * --only=词           plays the stories whose title holds this word
 * --engine=embedded   plays on one engine only (embedded, server)
 * --at=http://…       plays on a host that already runs, and leaves it running
 * --pictures          writes docs/pictures instead
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgres } from '../support/pg-server';
import { startHost } from './host';
import { openBrowser, playStory, type Story } from './stage';
import { cardHolderStory } from './card-holder';
import { deskStory } from './desk';
import { familyStory } from './family';
import { largeTypeStory } from './large-type';
import { residentStory } from './resident';
import { touristStory } from './tourist';
import { withoutNetworkStory } from './without-network';

const stories: readonly Story[] = [
  residentStory,
  deskStory,
  withoutNetworkStory,
  cardHolderStory,
  touristStory,
  familyStory,
  largeTypeStory,
];

const argument = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const isAsBuilt = process.argv.includes('--as-built');

const count = { passed: 0, failed: 0 };
const tell = (title: string, seconds: number, failure: string | null) => {
  count[failure === null ? 'passed' : 'failed'] += 1;
  console.log(`  ${failure === null ? '✓' : '✗'} ${title} ${seconds.toFixed(1)} s`);
  if (failure !== null) console.log(`    ${failure}`);
};

const playAll = async (engine: string, databaseUrl: string | null, folder: string) => {
  console.log(`\n${engine}`);
  const at = argument('at');
  const host =
    at === undefined
      ? await startHost({ databaseUrl, isAsBuilt })
      : { address: at, stop: () => Promise.resolve() };
  const browser = await openBrowser();
  try {
    const only = argument('only') ?? '';
    for (const story of stories.filter(({ title }) => title.includes(only))) {
      const pictures = path.join(folder, `${engine}-${story.title}`);
      const place = { browser, address: host.address, folder: pictures };
      const { seconds, failure } = await playStory(story, place);
      tell(story.title, seconds, failure);
      if (failure !== null) console.log(`    pictures: ${pictures}`);
    }
  } finally {
    await browser.close();
    await host.stop();
  }
};

const run = async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'passbook-seen-'));
  const engine = argument('engine');
  if (engine !== 'server') await playAll('embedded', null, folder);
  if (engine !== 'embedded') {
    const server = await startPostgres();
    try {
      await playAll('server', await server.newDatabase(), folder);
    } finally {
      await server.stop();
    }
  }
  console.log(`\n${String(count.passed)} passed, ${String(count.failed)} failed`);
  if (count.failed > 0) process.exitCode = 1;
};

run().catch((cause: unknown) => {
  console.error(cause);
  process.exit(1);
});
