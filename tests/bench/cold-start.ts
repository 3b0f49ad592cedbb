/** How long a door takes to be there, against Node alone. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { figure, inTurn, timed, type Measured } from './measure';

const doors = ['resident', 'office', 'visitor', 'bureau', 'nightly'] as const;
const built = path.join(__dirname, '../../dist/cloudfunctions');
const mostMs = 150;

const start = (code: string) =>
  timed(async () => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: 'postgresql://nobody@localhost:1/none',
      SIGNING_KEY: 'a key of the bench, which protects nothing at all',
    };
    const ran = spawnSync(process.execPath, ['-e', code], { env, encoding: 'utf8' });
    if (ran.status !== 0) throw new Error(`a door did not load: ${ran.stderr}`);
    return Promise.resolve();
  });

/** The target is a difference in milliseconds, so the ratio is taken of what a door adds. */
export const measureColdStarts = async (rounds: number): Promise<Measured[]> => {
  const found: Measured[] = [];
  for (const door of doors) {
    const folder = path.join(built, door);
    if (!existsSync(path.join(folder, 'index.js')))
      throw new Error('build the doors first: npm run build:doors');
    const { values, references } = await inTurn(
      rounds,
      () => start(`require(${JSON.stringify(folder)})`),
      () => start('0'),
    );
    const of = { measure: `cold start of ${door}`, unit: 'ms', wish: { atMost: 1 } };
    const made = figure(of, values, references);
    const added = made.value - made.reference;
    found.push({ ...made, target: `+ ≤ ${String(mostMs)} ms`, met: added <= mostMs });
  }
  return found;
};
