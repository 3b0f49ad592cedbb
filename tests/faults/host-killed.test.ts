/** kill -9 of the whole host under load, on both engines: what was acknowledged is there, once. */
import { closedAfterEach } from './endings';
import { fillHomes } from './homes';
import { bundle, startHost } from './host-process';
import { inBooks, places } from './places';
import { expectWholeBooks } from './whole-books';
import { accepted, send, startWork, until } from './work';

const program = bundle('tests/faults/fault-host.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();
const callsBeforeKill = 60;

describe.each(places)('a host killed with kill -9 under load, on $name', ({ settle }) => {
  it('has lost nothing acknowledged, has nothing half, and answers each retry once', async () => {
    const place = await settle();
    whenOver(place.remove);
    const town = await inBooks(place, (db) => fillHomes(db, 8));

    const host = await startHost(program.file, place.wish);
    whenOver(host.kill);
    const work = startWork(town, host.address);
    await until(() => work.answered() >= callsBeforeKill, 'there was enough work to kill');
    await host.kill();
    await until(() => work.journal.unanswered.length > 0, 'the calls under way were cut');
    const journal = await work.stop();
    await inBooks(place, (db) => expectWholeBooks(db, journal));

    const again = await startHost(program.file, place.wish);
    whenOver(again.kill);
    for (const sent of journal.sent.filter(({ answer }) => answer === null)) {
      sent.answer = (await send(sent, again.address)).answer;
      accepted(sent.answer);
    }
    for (const first of journal.sent.slice(0, 3)) {
      expect((await send(first, again.address)).answer).toEqual(first.answer);
    }
    expect(await again.stop()).toBe(0);
    await inBooks(place, (db) => expectWholeBooks(db, journal));
  }, 180_000);
});
