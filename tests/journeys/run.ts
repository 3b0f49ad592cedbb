/**
 * `npm run journeys`: plays every story in chromium, first on the embedded engine, then on a
 * PostgreSQL server, and then as calls against the built doors. A run that takes longer than thirty-five
 * minutes, building aside, is ended.
 *
 * --as-built          serves the pages as they were last built
 * --only=词           plays the stories whose title holds this word
 * --engine=embedded   plays this part only (embedded, server, doors)
 * --at=http://…       plays on a host that already runs, and leaves it running
 * --pictures          writes docs/pictures instead
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import buildWeapp from '../../config/weapp-for-tests';
import { startPostgres, type PgServer } from '../support/pg-server';
import { startHost, type StartedHost } from './host';
import { openBrowser, playStory, type Story } from './stage';
import { activityStory } from './activity';
import { classTaskStory } from './class-task';
import { cardHolderStory } from './card-holder';
import { cardOfflineStory } from './card-offline';
import { bureauStory } from './bureau';
import { ruleEditorStory } from './rule-editor';
import { creditStory } from './credit';
import { deskStory } from './desk';
import { deskLabelStory } from './desk-label';
import { doorsTitle, playDoors } from './doors';
import { familyStory } from './family';
import { largeTypeStory } from './large-type';
import { leakReportStory } from './leak-report';
import { miniProgramStory } from './mini-program';
import { takePictures } from './pictures';
import { photoClaimStory } from './photo-claim';
import { quizStory } from './quiz';
import { settlementStory } from './settlement';
import { slipsStory } from './slips';
import { residentStory } from './resident';
import { touristStory } from './tourist';
import { waterBillsStory } from './water-bills';
import { withoutNetworkStory } from './without-network';

const stories: readonly Story[] = [
  residentStory,
  deskStory,
  withoutNetworkStory,
  cardHolderStory,
  cardOfflineStory,
  deskLabelStory,
  touristStory,
  familyStory,
  leakReportStory,
  photoClaimStory,
  slipsStory,
  activityStory,
  classTaskStory,
  largeTypeStory,
  bureauStory,
  waterBillsStory,
  miniProgramStory,
  ruleEditorStory,
  // On the day after: a household's day holds 45 points.
  quizStory,
  creditStory,
  // Last: its points are of no other story.
  settlementStory,
];

const argument = (name: string): string | undefined =>
  process.argv.find((each) => each.startsWith(`--${name}=`))?.slice(name.length + 3);
const isAsBuilt = process.argv.includes('--as-built');

const longestMs = 35 * 60_000;
let clock: NodeJS.Timeout | undefined;
let server: PgServer | null = null;
/** Ends early; the host and the browser end with this process, the server does not. */
const endWith = (code: number) => {
  const stopped = server?.stop() ?? Promise.resolve();
  void stopped.finally(() => process.exit(code));
};
/** The time is kept from the moment that the first host stands. */
const startClock = () => {
  clock ??= setTimeout(() => {
    console.error('the run took longer than thirty-five minutes');
    endWith(1);
  }, longestMs);
};

const count = { passed: 0, failed: 0 };
const tell = (title: string, seconds: number, failure: string | null) => {
  count[failure === null ? 'passed' : 'failed'] += 1;
  console.log(`  ${failure === null ? '✓' : '✗'} ${title} ${seconds.toFixed(1)} s`);
  if (failure !== null) console.log(`    ${failure}`);
};

type Use = (browser: Browser, host: Omit<StartedHost, 'stop'>) => Promise<void>;

/** A host and a browser for as long as they are used. */
const withHost = async (databaseUrl: string | null, use: Use) => {
  const at = argument('at');
  const host =
    at === undefined
      ? await startHost({ databaseUrl, isAsBuilt })
      : {
          ...{ address: at, stop: () => Promise.resolve() },
          putAhead: () => Promise.reject(new Error('a host that already runs keeps its clock')),
          aheadMs: () => 0,
        };
  startClock();
  const browser = await openBrowser();
  try {
    await use(browser, host);
  } finally {
    await browser.close();
    await host.stop();
  }
};

const playAll = (engine: string, databaseUrl: string | null, folder: string) => {
  console.log(`\n${engine}`);
  const only = argument('only') ?? '';
  const isOwnHost = argument('at') === undefined;
  const wanted = stories.filter(
    ({ title, movesClock }) => title.includes(only) && (isOwnHost || movesClock !== true),
  );
  return withHost(databaseUrl, async (browser, host) => {
    for (const story of wanted) {
      const seen = path.join(folder, `${engine}-${story.title.split('：')[0] ?? ''}`);
      const { seconds, failure } = await playStory(story, { ...host, browser, folder: seen });
      tell(story.title, seconds, failure);
      if (failure !== null) console.log(`    pictures: ${seen}`);
    }
  });
};

const playBuiltDoors = async (databaseUrl: string) => {
  console.log('\ndoors');
  const begun = performance.now();
  let failure: string | null = null;
  try {
    await playDoors(databaseUrl);
  } catch (cause) {
    failure = cause instanceof Error ? cause.message : String(cause);
  }
  tell(doorsTitle, (performance.now() - begun) / 1000, failure);
};

const run = async () => {
  if (process.argv.includes('--pictures'))
    return withHost(null, (browser, { address }) => takePictures(browser, address));
  const folder = mkdtempSync(path.join(tmpdir(), 'passbook-seen-'));
  const engine = argument('engine');
  // One story walks through the built mini-program.
  if (engine !== 'doors' && !isAsBuilt) buildWeapp({});
  if (engine === undefined || engine === 'embedded') await playAll('embedded', null, folder);
  if (engine !== 'embedded') {
    server = await startPostgres();
    try {
      if (engine !== 'doors') await playAll('server', await server.newDatabase(), folder);
      if (engine !== 'server') await playBuiltDoors(await server.newDatabase());
    } finally {
      await server.stop();
      server = null;
    }
  }
  console.log(`\n${String(count.passed)} passed, ${String(count.failed)} failed`);
  if (count.failed > 0) process.exitCode = 1;
  return undefined;
};

const stopped = () => {
  endWith(130);
};
process.once('SIGINT', stopped).once('SIGTERM', stopped);
run()
  .catch((cause: unknown) => {
    console.error(cause);
    process.exitCode = 1;
  })
  .finally(() => {
    clearTimeout(clock);
  });
