/** The built doors against a PostgreSQL server, called as the cloud calls them. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { migrate } from '@store/migrate';
import { openPg } from '@store/pg-engine';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { migrationsFolder } from '../support/books';
import { startPostgres, type PgServer } from '../support/pg-server';
import { buildForTest, contextOf, runDoor, type DoorEvent } from './built-doors';

const signingKey = 'a-key-for-tests-with-more-than-32-characters';
let server: PgServer;
let url = '';
let folder = '';

beforeAll(async () => {
  folder = buildForTest();
  server = await startPostgres();
  url = await server.newDatabase();
  const db = openPg({ url });
  await migrate(db, migrationsFolder);
  const files = readSeedFiles(path.join(__dirname, '../../seeds'));
  await loadSeeds({ db, files, now: new Date('2026-11-20T02:00:00Z') });
  await db.close();
}, 120_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const env = () => ({ DATABASE_URL: url, SIGNING_KEY: signingKey });
const call = (door: 'resident' | 'visitor' | 'nightly', ...calls: readonly DoorEvent[]) =>
  runDoor(folder, door, env(), calls);

it('answers a visitor who is not signed in, and says when it was asked', () => {
  const began = Date.now();
  const { answers } = call('visitor', { event: { path: 'districts', input: {} } });
  const at = Date.parse(answers[0]?.at ?? '');
  expect(at).toBeGreaterThanOrEqual(began);
  expect(at).toBeLessThanOrEqual(Date.now());
  expect(answers[0]).toMatchObject({ ok: true, value: { items: { length: 4 } } });
});

it('knows the caller by the OPENID that the platform gives, and remembers consent', () => {
  const context = contextOf('o-lin');
  const requestId = 'rq_consent-of-lin';
  const consent = { document: 'privacy', version: 3, requestId };
  const { answers, log } = call(
    'resident',
    { event: { path: 'giveConsent', input: consent }, context },
    { event: { path: 'me', input: {} }, context },
  );
  expect(answers[0]).toMatchObject({ ok: true });
  expect(answers[1]).toMatchObject({ ok: true, value: { signedIn: true, consent: { given: 3 } } });
  expect(log.join('\n')).not.toContain('o-lin');
});

it('opens no books of which only a part was moved here, and says why in its log', async () => {
  const db = openPg({ url });
  const mark = 'insert into moving (source, started_at) values ($1, $2)';
  await db.query(mark, ['another server', new Date('2026-11-20T02:00:00Z')]);
  const visit = { event: { path: 'districts', input: {} } };
  const { answers, log } = call('visitor', visit, visit);
  expect(answers).toMatchObject([{ fault: {} }, { fault: {} }]);
  expect(log.join('\n')).toContain('这本账还没有搬完：请再运行一次 npm run move');
  await db.query('update moving set finished_at = started_at');
  expect(call('visitor', visit).answers[0]).toMatchObject({ ok: true });
  await db.query('delete from moving');
  await db.close();
});

it('takes nobody at their word: an OPENID in the event makes no caller', () => {
  const event = { path: 'me', input: {}, userInfo: { openId: 'o-lin' }, WX_OPENID: 'o-lin' };
  const { answers } = call('resident', { event });
  expect(answers[0]).toMatchObject({ ok: true, value: { signedIn: false } });
});

it('reads OPENID from process.env on older runtimes', () => {
  const older = { ...env(), WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'o-lin' };
  const { answers } = runDoor(folder, 'resident', older, [{ event: { path: 'me', input: {} } }]);
  expect(answers[0]).toMatchObject({ ok: true, value: { signedIn: true } });
});

it('lets the timer close the day, and refuses whoever else calls at night', () => {
  const timer = { Type: 'Timer', TriggerName: 'nightly' };
  const { answers } = call(
    'nightly',
    { event: timer },
    { event: timer, context: contextOf('o-lin') },
    { event: { path: 'run', input: { day: '2026-11-01' } } },
  );
  expect(answers[0]).toMatchObject({ ok: true, value: { wrong: 0 } });
  expect(answers[1]).toMatchObject({ ok: false, refusal: { code: 'PERSON_ONLY_NIGHTLY' } });
  expect(answers[2]).toMatchObject({ ok: false, refusal: { code: 'PERSON_ONLY_NIGHTLY' } });
});

it.each([
  ['nothing', null],
  ['a text', 'me'],
  ['a number as path', { path: 7 }],
  ['an inherited name', { path: 'constructor' }],
  ['an office procedure', { path: 'desk', input: {} }],
])('refuses %s as a call', (_what, event) => {
  const { answers } = call('resident', { event });
  expect(answers[0]).toMatchObject({ ok: false, refusal: { code: 'PROCEDURE_UNKNOWN' } });
});

it('answers a fault and logs what is missing when the environment is incomplete', () => {
  const { answers, log } = runDoor(folder, 'visitor', {}, [{ event: { path: 'districts' } }]);
  expect(answers[0]).toEqual({ fault: { requestId: expect.stringMatching(/^rq_/) } });
  expect(log.join('\n')).toMatch(/DATABASE_URL.*SIGNING_KEY/);
});

it('answers a fault when the server is gone, with no address or password in the log', () => {
  const gone = { ...env(), DATABASE_URL: 'postgresql://water:hunter2@127.0.0.1:1/books' };
  const { answers, log } = runDoor(folder, 'visitor', gone, [
    { event: { path: 'districts', input: {} } },
  ]);
  expect(answers[0]).toHaveProperty('fault.requestId');
  expect(log.join('\n')).toContain('ECONNREFUSED');
  expect(log.join('\n')).not.toContain('hunter2');
});
