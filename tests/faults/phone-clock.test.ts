/** The clock of a phone is years off: caps, deadlines and the night go by the host's day alone. */
import { addDays } from '@kernel/day';
import { nanoid } from 'nanoid';
import { callHost, accepted } from './work';
import { closedAfterEach } from './endings';
import { clerk, fillHomes, today } from './homes';
import { bundle, startHost } from './host-process';
import { inBooks, serverPlace } from './places';
import { office } from '../support/books';

const program = bundle('tests/faults/fault-host.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();

const headersOf = (date: string) => ({ date, 'if-modified-since': date, 'x-date': date });
const years = ['Thu, 01 Jan 1970 00:00:00 GMT', 'Tue, 19 Jan 2038 03:14:07 GMT', 'nonsense'];

it('a phone years off posts on the host’s day, and its cap is the host’s', async () => {
  const place = await serverPlace();
  whenOver(place.remove);
  const town = await inBooks(place, (db) => fillHomes(db, 1));
  const [home] = town.homes;
  const host = await startHost(program.file, place.wish);
  whenOver(host.kill);
  const post = async (date: string) => {
    const input = {
      requestId: `rq_${nanoid(20)}`,
      office,
      household: home?.id,
      rule: 'water-talk',
    };
    const headers = headersOf(date);
    return (await callHost(host.address, 'office', clerk, { path: 'post', input }, headers)).answer;
  };
  const dayBefore = today();
  accepted(await post(years[0] ?? ''));
  // The rule allows one a day: another year on the phone is not another day. Only if the host's own day
  // changes meanwhile may one more be posted.
  let posted = 1;
  for (const date of years) {
    const again = await post(date);
    if ('ok' in again && again.ok) posted += 1;
    else expect(again).toMatchObject({ refusal: { code: 'ALREADY_TODAY' } });
  }
  expect(posted).toBeLessThanOrEqual(dayBefore === today() ? 1 : 2);
  const input = { requestId: `rq_${nanoid(20)}`, office, item: town.item };
  const headers = headersOf(years[1] ?? '');
  const asked = { path: 'reserve', input };
  const reply = await callHost(host.address, 'resident', home?.name ?? '', asked, headers);
  const deadline = String(accepted(reply.answer)['deadline']);
  const days = await inBooks(place, (db) =>
    db.query<{ day: string }>(
      `select distinct event_day as day from entry where account = $1 and seq > 1`,
      [home?.id],
    ),
  );
  const dayAfter = today();
  // The day may have changed while this was told, and nothing else may.
  expect([dayBefore, dayAfter]).toContain(days[0]?.day);
  expect(days.length).toBeLessThanOrEqual(dayBefore === dayAfter ? 1 : 2);
  const deadlineDays = [addDays(dayBefore, 7), addDays(dayAfter, 7)].map(String);
  expect(deadlineDays).toContain(deadline.slice(0, 10));
}, 120_000);

it('a date in the input is no field of any write, and is refused', async () => {
  const place = await serverPlace();
  whenOver(place.remove);
  const town = await inBooks(place, (db) => fillHomes(db, 1));
  const host = await startHost(program.file, place.wish);
  whenOver(host.kill);
  const input = { requestId: `rq_${nanoid(20)}`, office, item: town.item, now: '1970-01-01' };
  const asked = { path: 'reserve', input };
  const { answer } = await callHost(host.address, 'resident', 'fault-0', asked);
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'INPUT_INVALID' } });
}, 120_000);
