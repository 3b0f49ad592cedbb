/**
 * Builds what is asked for, or everything: `tsx config/build.ts [h5|weapp|doors]`.
 * Taro ends with 0 and no output when its settings are wrong, so each target is emptied first
 * and looked at afterwards.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { checkH5, checkWeapp } from './build-budget';
import { buildDoors, checkDoors, doorsFolder } from './build-doors';
import { buildShell } from './build-shell';

type Target = { readonly out: string; readonly proof: string; build(): void; check(): void };

const taro = (type: string) => () => {
  const done = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'node_modules/@tarojs/cli/bin/taro', 'build', '--type', type],
    {
      stdio: 'inherit',
      env: { ...process.env, TARO_ENV: type, NODE_ENV: 'production' },
    },
  );
  if (done.status !== 0) throw new Error(`taro build of ${type} ended with ${String(done.status)}`);
};

const targets: Readonly<Record<string, Target>> = {
  h5: {
    out: 'dist/h5',
    proof: 'dist/h5/service-worker.js',
    build: () => {
      taro('h5')();
      buildShell('dist/h5');
    },
    check: checkH5,
  },
  weapp: {
    out: 'dist/weapp',
    proof: 'dist/weapp/app.json',
    build: taro('weapp'),
    check: checkWeapp,
  },
  doors: {
    out: doorsFolder,
    proof: `${doorsFolder}/nightly/config.json`,
    build: () => {
      buildDoors();
    },
    check: checkDoors,
  },
};

const run = (name: string) => {
  const target = targets[name];
  if (target === undefined) throw new Error(`no target ${name}: ${Object.keys(targets).join(' ')}`);
  rmSync(target.out, { recursive: true, force: true });
  target.build();
  if (!existsSync(target.proof))
    throw new Error(`${name} built nothing: ${target.proof} is missing`);
  target.check();
};

const asked = process.argv.slice(2);
(asked.length === 0 ? Object.keys(targets) : asked).forEach(run);
