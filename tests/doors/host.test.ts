/** The host without a port: what it answers, what it refuses, what it writes into its log. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Db } from '@store/port';
import { makeApp } from '../../cloudfunctions/host/app';
import { closingDay } from '../../cloudfunctions/nightly-call';
import { untilNight } from '../../cloudfunctions/host/night';
import type { HostSettings } from '../../cloudfunctions/host/part';
import { callerOf, makeSession } from '../../cloudfunctions/host/session';
import { keyedBy } from '../../cloudfunctions/keyed';
import { openBooks, pictures } from '../support/books';

const keyed = keyedBy('a-key-for-tests-with-more-than-32-characters');
const nightlyKey = 'a-night-for-tests-with-more-than-32-characters';
let db: Db;
let log: string[] = [];
let folder = '';

beforeAll(async () => {
  db = await openBooks();
  folder = mkdtempSync(path.join(tmpdir(), 'passbook-pages-'));
  mkdirSync(path.join(folder, 'js'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>舟山节水存折</title>');
  writeFileSync(path.join(folder, 'js/app.0a1b2c3d.js'), 'export {};\n'.repeat(200));
  writeFileSync(path.join(folder, 'service-worker.js'), 'self;');
  writeFileSync(path.join(folder, '.built-from'), 'secret');
});
afterAll(async () => {
  await db.close();
  rmSync(folder, { recursive: true });
});

const hostWith = (changes: Partial<HostSettings> = {}): Promise<FastifyInstance> => {
  log = [];
  return makeApp({
    db,
    pictures,
    keyed,
    demo: true,
    version: '0.0.0',
    pages: folder,
    seeds: path.join(__dirname, '../../seeds'),
    nightlyKey,
    trustProxy: false,
    callsPerMinute: 100,
    unsignedWritesPerHour: 60,
    say: (line) => {
      log.push(JSON.stringify(line));
    },
    ...changes,
  });
};

let app: FastifyInstance;
beforeEach(async () => {
  app = await hostWith();
});
afterEach(() => app.close());

const call = (door: string, body: unknown, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: `/call/${door}`,
    headers: { 'content-type': 'application/json', ...headers },
    payload: typeof body === 'string' ? body : JSON.stringify(body),
  });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('what anyone may write', () => {
  const report = (headers = {}) =>
    call('visitor', { path: 'reportLeak', input: { kind: 'tap', place: '示例码头' } }, headers);

  it('is counted by address, and reading is not', async () => {
    await app.close();
    app = await hostWith({ unsignedWritesPerHour: 2 });
    // Refused for want of a district, and counted all the same.
    expect((await report()).json()).toMatchObject({ refusal: { code: 'INPUT_INVALID' } });
    await report();
    const third = await report();
    expect([third.statusCode, third.json().refusal.code]).toEqual([429, 'TOO_MANY_CALLS']);
    expect((await call('visitor', { path: 'districts', input: {} })).statusCode).toBe(200);
    const token = makeSession(keyed, 'f'.repeat(64), new Date());
    expect((await report(bearer(token))).statusCode).toBe(200);
  });

  it('may carry a picture, and nothing else as long', async () => {
    const picture = 'A'.repeat(700_000);
    const sent = { path: 'keepPicture', input: { picture, requestId: 'rq_picture-of-a-tap' } };
    expect((await call('visitor', sent)).json()).toMatchObject({
      refusal: { code: 'PICTURE_UNREADABLE' },
    });
    const long = { path: 'reportLeak', input: { kind: 'tap', place: 'x'.repeat(70_000) } };
    expect((await call('visitor', long)).json().refusal.code).toBe('INPUT_INVALID');
    const tooLong = { path: 'keepPicture', input: { picture: 'A'.repeat(720_000) } };
    expect((await call('visitor', tooLong)).statusCode).toBe(413);
  });
});

describe('calls', () => {
  it('answers a reply with 200, and says when it was asked', async () => {
    const began = Date.now();
    const answer = await call('visitor', { path: 'districts', input: {} });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ ok: true });
    const at = Date.parse(answer.json().at);
    expect(at).toBeGreaterThanOrEqual(began);
    expect(at).toBeLessThanOrEqual(Date.now());
  });

  it.each([
    ['a body that is no JSON', '{"path":', 400],
    ['an empty body', '', 400],
    ['a megabyte', JSON.stringify({ path: 'me', input: 'x'.repeat(1_000_000) }), 413],
  ])('refuses %s in words', async (_what, body, status) => {
    const answer = await call('resident', body);
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID' } });
    expect(await call('resident', { path: 'me', input: {} })).toMatchObject({ statusCode: 200 });
  });

  it.each([null, 7, [], 'me', { path: ['me'] }, { path: '__proto__' }])(
    'refuses %j as a call',
    async (body) => {
      const answer = await call('resident', JSON.stringify(body));
      expect(answer.json()).toMatchObject({ refusal: { code: 'PROCEDURE_UNKNOWN' } });
    },
  );

  it('answers 503 and only a request id when the books fail, and says nothing personal', async () => {
    await app.close();
    const failing = () => Promise.reject(new Error('林小明 13800000000'));
    app = await hostWith({ db: { ...db, query: failing, transaction: failing } });
    const answer = await call('visitor', { path: 'districts', input: {} });
    expect(answer.statusCode).toBe(503);
    expect(Object.keys(answer.json().fault)).toEqual(['requestId']);
    expect(log.join('\n')).toContain(answer.json().fault.requestId);
    expect(log.join('\n')).not.toMatch(/林小明|13800000000/);
  });

  it('slows down whoever calls too often, and nobody else', async () => {
    await app.close();
    app = await hostWith({ callsPerMinute: 3 });
    const asLin = bearer(makeSession(keyed, 'lin', new Date()));
    const me = { path: 'me', input: {} };
    for (let time = 0; time < 3; time += 1) await call('resident', me, asLin);
    const fourth = await call('resident', me, asLin);
    expect(fourth.statusCode).toBe(429);
    expect(fourth.json()).toMatchObject({ ok: false, refusal: { code: 'TOO_MANY_CALLS' } });
    expect((await call('resident', me)).statusCode).toBe(200);
  });
});

describe('sessions', () => {
  const now = new Date('2026-11-20T02:00:00Z');
  const token = makeSession(keyed, 'hash-of-lin', now);

  it('stand for one person for 30 days', () => {
    const lin = { kind: 'identified', identityHash: 'hash-of-lin' };
    expect(callerOf(keyed, `Bearer ${token}`, now)).toEqual(lin);
    expect(callerOf(keyed, `Bearer ${token}`, new Date('2026-12-20T01:59:59Z'))).toEqual(lin);
    expect(callerOf(keyed, `Bearer ${token}`, new Date('2026-12-20T02:00:01Z')).kind).toBe(
      'anonymous',
    );
  });

  const [payload = '', signature = ''] = token.split('.');
  const other = Buffer.from('{"identityHash":"hash-of-zhang","until":9e15}').toString('base64url');
  it.each([
    ['nothing', undefined],
    ['no bearer', token],
    ['another payload', `Bearer ${other}.${signature}`],
    ['no signature', `Bearer ${payload}.`],
    ['half a signature', `Bearer ${payload}.${signature.slice(0, 20)}`],
    ['another key', `Bearer ${makeSession(keyedBy('other'), 'hash-of-lin', now)}`],
    ['a very long text', `Bearer ${'a'.repeat(5000)}.${signature}`],
  ])('%s stands for nobody', (_what, header) => {
    expect(callerOf(keyed, header, now)).toEqual({ kind: 'anonymous' });
  });
});

describe('demo', () => {
  it('gives a session as a persona, and refuses whoever is none', async () => {
    const ask = (persona: unknown) =>
      app.inject({ method: 'POST', url: '/demo/session', payload: { persona } });
    const given = await ask('lin');
    const caller = callerOf(keyed, `Bearer ${String(given.json().token)}`, new Date());
    expect(caller).toEqual({ kind: 'identified', identityHash: keyed('identity', 'demo:lin') });
    expect((await ask('nobody')).statusCode).toBe(404);
    expect((await ask({ $ne: 1 })).statusCode).toBe(404);
  });

  it('is not there outside demo mode', async () => {
    await app.close();
    app = await hostWith({ demo: false });
    const payload = { persona: 'lin' };
    const made = await app.inject({ method: 'POST', url: '/demo/session', payload });
    expect(made.statusCode).toBe(404);
    expect((await app.inject('/demo/personas')).statusCode).toBe(404);
    expect((await app.inject('/healthz')).json()).toMatchObject({ ok: true, demo: false });
  });
});

describe('the night', () => {
  const night = (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/nightly', headers });

  it('is not a door that can be called', async () => {
    expect((await call('nightly', { path: 'run', input: {} })).statusCode).toBe(404);
  });

  it('runs for the key, and for nobody who comes as a person', async () => {
    expect((await night({ 'x-nightly-key': nightlyKey })).json()).toMatchObject({ ok: true });
    expect((await night({ 'x-nightly-key': 'wrong' })).statusCode).toBe(403);
    const asLin = { 'x-nightly-key': nightlyKey, ...bearer(makeSession(keyed, 'x', new Date())) };
    expect((await night(asLin)).json()).toMatchObject({ refusal: { code: 'PERSON_ONLY_NIGHTLY' } });
  });

  it('has no address when no key is set', async () => {
    await app.close();
    app = await hostWith({ nightlyKey: null });
    expect((await night({ 'x-nightly-key': '' })).statusCode).toBe(404);
  });

  it.each([
    ['2026-11-20T16:00:01Z', '2026-11-19'],
    ['2026-11-20T16:09:59Z', '2026-11-19'],
    ['2026-11-20T16:10:00Z', '2026-11-20'],
    ['2026-11-20T18:10:00Z', '2026-11-20'],
  ])('closes no day while a line of it may be on its way: at %s the last is %s', (now, day) => {
    expect(closingDay(new Date(now))).toBe(day);
  });

  it.each([
    ['2026-11-19T18:09:59Z', 1000],
    ['2026-11-19T18:10:00Z', 24 * 60 * 60 * 1000],
    ['2026-11-20T02:00:00Z', (16 * 60 + 10) * 60 * 1000],
  ])('comes at 02:10 in Beijing, seen from %s', (now, ms) => {
    expect(untilNight(new Date(now))).toBe(ms);
  });
});

describe('pages', () => {
  it('keeps hashed files for ever, index.html and the service worker never, and hides what has a dot', async () => {
    const page = await app.inject('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    const script = await app.inject({
      url: '/js/app.0a1b2c3d.js',
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-encoding']).toBe('gzip');
    const worker = await app.inject('/service-worker.js');
    expect(worker.headers['cache-control']).toBe('no-cache');
    expect(worker.headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(worker.headers['content-security-policy']).toContain("worker-src 'self' blob:;");
    expect((await app.inject('/.built-from')).statusCode).toBe(404);
    expect((await app.inject('/../package.json')).statusCode).toBe(404);
  });
});

it('logs method, route, status, time and id of a request, and nothing else', async () => {
  const token = makeSession(keyed, 'hash-of-lin', new Date());
  const input = { called: '林小明', requestId: 'rq_0123456789' };
  await call('resident', { path: 'setCalled', input }, bearer(token));
  await app.inject('/search?name=林小明');
  const lines = log.map((line): object => JSON.parse(line));
  expect(lines.map((line) => Object.keys(line))).toEqual(
    Array.from({ length: 2 }, () => ['method', 'route', 'status', 'ms', 'id']),
  );
  expect(log.join('\n')).not.toMatch(/林小明|%E6|hash-of-lin|127\.0\.0\.1/);
});
