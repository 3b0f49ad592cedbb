/**
 * `npm run bench`: ratios, each measured in one run on one server of its own, printed as a table and
 * written to .data/bench.json. `--only=word` picks measures, `--quick` measures one round of each.
 * It finds PostgreSQL's programs by PG_BIN or in Debian's folders.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { measureColdStarts } from './cold-start';
import type { Measured } from './measure';
import { measureMeterFile } from './meter-file';
import { measureRates } from './rates';
import { benchSettings, openBench, type Bench } from './server';
import { measureSettlement } from './settlement';
import { measureTogether } from './together';

const asked = process.argv.slice(2);
const isQuick = asked.includes('--quick');
const only = asked.find((each) => each.startsWith('--only='))?.slice('--only='.length) ?? null;
const rounds = isQuick ? 1 : 3;
const cityHouseholds = isQuick ? 50_000 : 450_000;

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

const main = async (): Promise<void> => {
  const bench = await openBench();
  const found: Measured[] = [];
  try {
    for (const part of parts) {
      if (only !== null && !part.words.includes(only)) continue;
      for (const each of await part.measure(bench)) {
        found.push(each);
        console.log(row(each));
      }
    }
  } finally {
    await bench.server.stop();
  }
  const machine = {
    machine: `${String(cpus().length)} cores, ${cpus()[0]?.model ?? '?'}, ${String(Math.round(totalmem() / 2 ** 30))} GiB`,
    node: process.version,
    engine: bench.version,
    settings: benchSettings,
    rounds,
    at: new Date().toISOString(),
  };
  mkdirSync('.data', { recursive: true });
  writeFileSync('.data/bench.json', `${JSON.stringify([machine, ...found], null, 2)}\n`);
  console.log(`\n${machine.machine}\n${machine.engine}\n${benchSettings.join(' ')}`);
  console.log(
    `.data/bench.json: ${String(found.filter(({ met }) => met).length)} of ${String(found.length)} met`,
  );
};

main().catch((cause: unknown) => {
  console.error(cause);
  process.exitCode = 1;
});
