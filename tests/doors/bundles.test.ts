import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AnyRouter } from '@trpc/server';
import type { ProcedureMeta } from '@procedures/base';
import { bureauRouter } from '@procedures/bureau/router';
import { nightlyRouter } from '@procedures/nightly/router';
import { officeRouter } from '@procedures/office/router';
import { residentRouter } from '@procedures/resident/router';
import { visitorRouter } from '@procedures/visitor/router';
import { doorNames, type DoorName } from '@kernel/wire';
import { buildForTest } from './built-doors';

const routers: Readonly<Record<DoorName, AnyRouter>> = {
  resident: residentRouter,
  office: officeRouter,
  visitor: visitorRouter,
  bureau: bureauRouter,
  nightly: nightlyRouter,
};

/** A procedure's sentence stands in every bundle that holds the procedure. */
const summariesOf = (door: DoorName): readonly string[] => {
  const known: Record<string, { _def: { meta?: ProcedureMeta } }> = routers[door]._def.procedures;
  return Object.values(known).map(({ _def }) => _def.meta?.summary ?? '');
};

let folder = '';
beforeAll(() => {
  folder = buildForTest();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const codeOf = (door: DoorName) => readFileSync(path.join(folder, door, 'index.js'), 'utf8');

describe.each(doorNames)('the %s door', (door) => {
  it('holds every procedure of its own', () => {
    const code = codeOf(door);
    const missing = summariesOf(door).filter((summary) => !code.includes(summary));
    expect(missing).toEqual([]);
    expect(summariesOf(door).length).toBeGreaterThan(0);
  });

  it('holds no procedure of another door', () => {
    const code = codeOf(door);
    const own = summariesOf(door);
    const strange = doorNames
      .flatMap(summariesOf)
      .filter((summary) => !own.includes(summary) && code.includes(summary));
    expect(strange).toEqual([]);
  });

  it('carries no embedded engine, no web host and no key', () => {
    expect(codeOf(door)).not.toMatch(/pglite|fastify/i);
  });

  it('is ready for upload and within 1.5 MB', () => {
    expect(statSync(path.join(folder, door, 'index.js')).size).toBeLessThan(1536 * 1024);
    expect(JSON.parse(readFileSync(path.join(folder, door, 'package.json'), 'utf8'))).toMatchObject(
      { name: door, main: 'index.js' },
    );
    // WeChat's upload compiles an index.ts that lies beside index.js.
    expect(existsSync(path.join(folder, door, 'index.ts'))).toBe(false);
  });
});

it('only the nightly door has a timer, at 02:10 in Beijing', () => {
  const timers = doorNames.map((door) => {
    const found: { triggers?: unknown } = JSON.parse(
      readFileSync(path.join(folder, door, 'config.json'), 'utf8'),
    );
    return found.triggers;
  });
  expect(timers).toEqual([
    ...[undefined, undefined, undefined, undefined],
    [{ name: 'nightly', type: 'timer', config: '0 10 2 * * * *' }],
  ]);
});
