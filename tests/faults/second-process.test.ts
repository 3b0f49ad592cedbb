/** A second host on the directory of a living one is refused by name, and harms nothing. */
import { closedAfterEach } from './endings';
import { fillHomes } from './homes';
import { bundle, runToEnd, startHost } from './host-process';
import { embeddedPlace, inBooks } from './places';
import { expectWholeBooks } from './whole-books';
import { startWork, until } from './work';

const program = bundle('tests/faults/fault-host.ts');
afterAll(() => {
  program.remove();
});
const whenOver = closedAfterEach();

it('a second host on the same directory says who has it and ends; the first works on', async () => {
  const place = await embeddedPlace();
  whenOver(place.remove);
  const town = await inBooks(place, (db) => fillHomes(db, 4));
  const host = await startHost(program.file, place.wish);
  whenOver(host.kill);
  const work = startWork(town, host.address);
  await until(() => work.answered() >= 8, 'there was work under way');

  const second = await runToEnd(program.file, place.wish);
  expect(second.code).toBe(1);
  expect(second.said).toContain(`正由进程 ${String(host.pid)} 使用`);
  expect(second.said).not.toContain('    at ');

  const before = work.answered();
  await until(() => work.answered() >= before + 8, 'the first host worked on');
  const journal = await work.stop();
  expect([journal.faults, journal.unanswered]).toEqual([[], []]);
  await host.kill();
  // Its holder is dead now, so the directory can be had again without any hand.
  await inBooks(place, (db) => expectWholeBooks(db, journal));
}, 180_000);
