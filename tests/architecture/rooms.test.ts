/** Every rule of the rooms fires: a small tree breaks each of them once. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const config = path.join(root, 'config/dependency-cruiser.cjs');
const rules: readonly { name: string; comment?: string }[] = jest.requireActual(config).forbidden;

/** What is imported below, so that nothing but the rule in question is broken. */
const targets = {
  'src/kernel/ids.ts': [],
  'src/domain/ledger/index.ts': [],
  'src/domain/ledger/inside.ts': [],
  'src/store/port.ts': [],
  'src/store/other.ts': ['./one'],
  'src/procedures/base.ts': [],
  'src/procedures/resident/home.ts': [],
  'src/procedures/office/desk.ts': [],
  'src/app/page.ts': [],
  'src/app/resident/one.ts': [],
  'src/app/office/one.ts': [],
  'src/app/pages/one.ts': [],
  'cloudfunctions/keyed.ts': [],
};

/** Rule, the file that breaks it, and what it imports. */
const breaches: readonly (readonly [string, string, ...string[]])[] = [
  ['no-cycle', 'src/store/one.ts', './other'],
  ['no-orphan', 'src/store/alone.ts'],
  ['kernel-imports-nothing', 'src/kernel/greedy.ts', 'valibot'],
  ['domain-is-pure', 'src/domain/earning/impure.ts', 'node:crypto'],
  ['domain-is-pure', 'src/domain/earning/reading.ts', '../../store/port'],
  ['domain-modules-apart', 'src/domain/earning/nosy.ts', '../ledger/inside'],
  ['store-below-procedures', 'src/store/upward.ts', '../procedures/base'],
  ['store-takes-domain-types', 'src/store/deciding.ts', '../domain/ledger/index'],
  ['procedures-below-doors', 'src/procedures/showing.ts', '../app/page'],
  ['caller-is-found-at-the-door', 'src/procedures/asking.ts', '../../cloudfunctions/keyed'],
  ['app-takes-types-of-procedures', 'src/app/heavy.ts', '../procedures/base'],
  ['app-not-below', 'src/app/deep.ts', '../store/port'],
  ['app-audiences-apart', 'src/app/bureau/borrowing.ts', '../office/one'],
  ['app-audiences-apart', 'src/app/office/borrowing.ts', '../resident/one'],
  ['app-audiences-apart', 'src/app/visitor/upward.ts', '../pages/one'],
  ['app-tabs-take-the-residents', 'src/app/pages/heavy.ts', '../office/one'],
  ['app-shared-below-audiences', 'src/app/components/knowing.ts', '../resident/one'],
  ['app-shared-below-audiences', 'src/app/post/knowing.ts', '../office/one'],
  ['taro-in-app-only', 'src/store/taro.ts', '@tarojs/taro'],
  ['engines-in-store-only', 'src/procedures/engine.ts', 'pg'],
  ['engines-in-store-only', 'cloudfunctions/engine.ts', '@electric-sql/pglite'],
  ['shared-below-audiences', 'src/procedures/shared.ts', './resident/home'],
  [
    'door-resident-own-router',
    'cloudfunctions/resident/index.ts',
    '../../src/procedures/office/desk',
  ],
  ['door-office-own-router', 'src/procedures/office/peek.ts', '../resident/home'],
  ['door-visitor-own-router', 'src/procedures/visitor/peek.ts', '../resident/home'],
  ['door-bureau-own-router', 'src/procedures/bureau/peek.ts', '../office/desk'],
  [
    'door-nightly-own-router',
    'cloudfunctions/nightly/index.ts',
    '../../src/procedures/office/desk',
  ],
];

type Violation = { readonly from: string; readonly rule: { readonly name: string } };

const write = (folder: string, file: string, imports: readonly string[]) => {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  const lines = imports.map((from, place) => `import * as part${String(place)} from '${from}';`);
  const uses = imports.map((_, place) => `part${String(place)}`).join(', ');
  writeFileSync(full, `${lines.join('\n')}\nexport const used = [${uses}];\n`);
};

const cruise = (folder: string): readonly Violation[] => {
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [program, '--config', config, '--output-type', 'json', 'src', 'cloudfunctions'];
  const ran = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const found: { summary: { violations: readonly Violation[] } } = JSON.parse(ran.stdout);
  return found.summary.violations;
};

let violations: readonly Violation[] = [];
beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'passbook-rooms-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  writeFileSync(path.join(folder, 'tsconfig.json'), '{ "compilerOptions": {} }');
  Object.entries(targets).forEach(([file, imports]) => {
    write(folder, file, imports);
  });
  breaches.forEach(([, file, ...imports]) => {
    write(folder, file, imports);
  });
  violations = cruise(folder);
  rmSync(folder, { recursive: true });
}, 60_000);

it.each(breaches)('%s forbids %s → %s', (rule, file) => {
  const broken = violations.filter(({ from }) => from === file).map((each) => each.rule.name);
  expect(broken).toContain(rule);
});

it('every rule has a breach above and a sentence that a person can act on', () => {
  const proven = new Set(breaches.map(([rule]) => rule));
  expect(rules.filter(({ name }) => !proven.has(name)).map(({ name }) => name)).toEqual([]);
  expect(rules.filter(({ comment = '' }) => comment.length < 30)).toEqual([]);
});
