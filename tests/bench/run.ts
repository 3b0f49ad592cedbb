/**
 * `npm run bench`: ratios, each measured in one run on one server of its own, printed as a table and
 * written to .data/bench.json. `--only=word` picks measures, `--quick` measures one round of each on
 * small books, `--households=`, `--lines=` and `--keep=` are about the large ones (docs/bench.md).
 * It finds PostgreSQL's programs by PG_BIN or in Debian's folders.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { measureColdStarts } from './cold-start';
import { isBrokenOff, onEnding, undoAll, undoWhenBrokenOff } from './endings';
import type { Measured } from './measure';
import { measureMeterFile } from './meter-file';
import { measureHostMemory, measureSettlingMemory } from './memory';
import { optionsFrom } from './options';
import { measureRates } from './rates';
import { withReason } from './reasons';
import { measureScale, scaleWords } from './scale';
import { benchSettings, openBench, type Bench } from './server';
import { measureSettlement } from './settlement';
import { measureTogether } from './together';
import { runUrgently } from './urgent';

const options = optionsFrom(process.argv.slice(2));
const { only, isQuick, rounds, cityHouseholds } = options;

const parts: readonly {
  readonly words: string;
  readonly measure: (bench: Bench) => Promise<readonly Measured[]>;
}[] = [
  {
    words: 'post reservation hand-over flash',
    measure: (bench) => measureRates(bench, { rounds, only }),
  },
  { words: 'together', measure: (bench) => measureTogether(bench, rounds) },
  {
    words: 'settling',
    measure: (bench) => measureSettlement(bench, { rounds, households: cityHouseholds }),
  },
  { words: 'meter file', measure: (bench) => measureMeterFile(bench, cityHouseholds) },
  {
    words: 'memory settling',
    measure: (bench) => measureSettlingMemory(bench, { rounds, households: cityHouseholds }),
  },
  {
    words: 'memory host',
    measure: (bench) => measureHostMemory(bench, { rounds, calls: isQuick ? 1_000 : 3_000 }),
  },
  { words: 'cold start', measure: () => measureColdStarts(isQuick ? 3 : 9) },
];

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(2));
const row = (each: Measured): string =>
  [
    each.measure.padEnd(72),
    `${shown(each.value)} ${each.unit}`.padStart(22),
    shown(each.reference).padStart(10),
    `${each.ratio.toFixed(2)}×`.padStart(8),
    each.target.padStart(12),
    each.met ? '  met' : '  NOT MET',
  ].join(' ');

const isAsked = (words: string): boolean => only === null || words.includes(only);

const measureAll = async (tell: (found: Measured) => void) => {
  const bench = await openBench();
  const forget = onEnding(bench.server.stop);
  try {
    for (const part of parts.filter(({ words }) => isAsked(words))) {
      for (const each of await part.measure(bench)) tell(each);
    }
  } finally {
    forget();
    await bench.server.stop();
  }
  return bench.version;
};

const main = async (): Promise<void> => {
  undoWhenBrokenOff();
  const priority = runUrgently();
  const found: Measured[] = [];
  const tell = (each: Measured) => {
    const told = withReason(each);
    found.push(told);
    console.log(row(told));
    if (told.reason !== undefined) console.log(`    because ${told.reason}`);
  };
  const engine = await measureAll(tell);
  const books = isAsked(scaleWords) ? await measureScale(options, tell) : 'none';
  const machine = {
    machine: `${String(cpus().length)} cores, ${cpus()[0]?.model ?? '?'}, ${String(Math.round(totalmem() / 2 ** 30))} GiB`,
    node: process.version,
    engine,
    settings: benchSettings,
    priority,
    books,
    rounds,
    at: new Date().toISOString(),
  };
  mkdirSync('.data', { recursive: true });
  writeFileSync('.data/bench.json', `${JSON.stringify([machine, ...found], null, 2)}\n`);
  console.log(`\n${machine.machine}, ${priority}\n${engine}\n${benchSettings.join(' ')}`);
  console.log(`large books: ${books}`);
  console.log(
    `.data/bench.json: ${String(found.filter(({ met }) => met).length)} of ${String(found.length)} met`,
  );
};

main().catch(async (cause: unknown) => {
  if (isBrokenOff()) return;
  console.error(cause);
  await undoAll();
  process.exitCode = 1;
});
