/**
 * Posts in flight at the real host, over HTTP: gathered as they come, against the same host that
 * answers them one by one. Both are in front of the same books; each post is for a home of its own.
 */
import { Agent, request } from 'node:http';
import { nanoid } from 'nanoid';
import { openPg } from '@store/pg-engine';
import type { Db } from '@store/port';
import { fillHomes, sessionOf } from '../faults/homes';
import { bundle, startHost, type HostProcess } from '../faults/host-process';
import { until } from '../faults/work';
import { givenStaff, keyed, office } from '../support/books';
import { onEnding } from './endings';
import { figure, inTurn, timed, type Measured } from './measure';
import type { Bench } from './server';

const postsARound = 1_920;
const desks = 64;
const deskOf = (at: number): string => `bench-desk-${String(at % desks)}`;
const homeOf = (at: number): string => `hh_bench${String(at).padStart(8, '0')}`;

/** Homes with a head each, so that a post gives credit too. */
const givenHomes = async (db: Db, count: number): Promise<void> => {
  await fillHomes(db, 0);
  for (let at = 0; at < desks; at += 1) await givenStaff(db, deskOf(at), { role: 'clerk' });
  const range = `from generate_series(0, ${String(count - 1)}) g`;
  const tail = `lpad(g::text, 8, '0')`;
  await db.script(`
    insert into person (id, identity_hash, created_at)
      select 'pe_bench' || ${tail}, '${keyed('identity', 'bench')}' || g, now() ${range};
    insert into household (id, passbook_no, town, estate, building, room, door_key, dwelling, people,
        supply, office, status, opened_by, opened_at)
      select 'hh_bench' || ${tail}, '0903' || ${tail}, town, '示例花园', '1幢', g::text, 'bench-' || g,
        'flat', 3, 'metered', id, 'confirmed', 'bench', now()
      from office cross join generate_series(0, ${String(count - 1)}) g where id = '${office}';
    insert into member select 'hh_bench' || ${tail}, 'pe_bench' || ${tail}, 'head', now() ${range};
    insert into account (account, opened_at) select 'hh_bench' || ${tail}, now() ${range};
    analyze`);
};

const postOne = (agent: Agent, { port }: HostProcess, at: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const input = { requestId: `rq_${nanoid(20)}`, office, household: homeOf(at) };
    const body = JSON.stringify({ path: 'post', input: { ...input, rule: 'water-talk' } });
    const headers = { ...sessionOf(deskOf(at)), 'content-type': 'application/json' };
    const length = { 'content-length': Buffer.byteLength(body) };
    const options = { agent, port, method: 'POST', path: '/call/office' };
    const sent = request({ ...options, headers: { ...headers, ...length } }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        if (text.includes('"ok":true')) resolve();
        else reject(new Error(`a post was not accepted: ${text}`));
      });
    });
    sent.on('error', reject).end(body);
  });

export const measureAtHost = async (
  bench: Bench,
  { rounds, inFlight }: { readonly rounds: number; readonly inFlight: number },
): Promise<Measured> => {
  const program = bundle('tests/faults/fault-host.ts');
  const databaseUrl = await bench.server.newDatabase();
  const db = openPg({ url: databaseUrl });
  // One more on each side, in which nothing is measured: a program and a plan are warm afterwards.
  await givenHomes(db, postsARound * (rounds + 1) * 2).finally(() => db.close());
  const open = async (postsAtOnce: string) => {
    const env = { POSTS_AT_ONCE: postsAtOnce };
    const host = await startHost(program.file, { databaseUrl, env });
    const forget = onEnding(host.kill);
    await until(() => host.said().includes('"what":"night"'), 'the first night was over');
    return { host, end: () => host.stop().then(forget) };
  };
  const [gathered, alone] = [await open(String(inFlight)), await open('1')];
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  let next = 0;
  const rateOf = async ({ host }: typeof gathered): Promise<number> => {
    const last = next + postsARound;
    const lane = async () => {
      while (next < last) {
        const at = next;
        next += 1;
        await postOne(agent, host, at);
      }
    };
    const ms = await timed(() => Promise.all(Array.from({ length: inFlight }, lane)));
    return (postsARound * 1000) / ms;
  };
  try {
    await rateOf(gathered);
    await rateOf(alone);
    const { values, references } = await inTurn(
      rounds,
      () => rateOf(gathered),
      () => rateOf(alone),
    );
    const measure = `posts at the host, ${String(inFlight)} in flight, gathered, against one by one`;
    return figure({ measure, unit: 'posts/s', wish: { atLeast: 3 } }, values, references);
  } finally {
    agent.destroy();
    await gathered.end();
    await alone.end();
    program.remove();
  }
};
