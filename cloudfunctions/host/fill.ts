/** Brings opened books up to date: the newest tables, the reference data, and a demo's story. */
import { migrate } from '@store/migrate';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { loadDemo } from '../demo/load-demo';
import type { HostSettings } from './part';

export type Tell = (progress: string) => void;

const stepsTold = 50;

const fillSeeds = async ({ db, seeds }: HostSettings, tell: Tell): Promise<void> => {
  const files = await loadSeeds({ db, files: readSeedFiles(seeds), now: new Date() });
  files
    .filter(({ state }) => state === 'loaded')
    .forEach(({ name, rows }) => {
      tell(`已载入 ${name}：${String(rows)} 行`);
    });
};

const fillDemo = async (settings: HostSettings, tell: Tell): Promise<void> => {
  const steps = await loadDemo({
    deployment: settings,
    seeds: settings.seeds,
    now: new Date(),
    onProgress: (done, all) => {
      if (done % stepsTold === 0) tell(`示例数据 ${String(done)} / ${String(all)}`);
    },
  });
  if (steps > 0) tell(`示例数据已载入：${String(steps)} 步`);
};

/** Loading twice changes nothing; `tell` hears what this start added. */
export const fillBooks = async (
  settings: HostSettings,
  migrations: string,
  tell: Tell,
): Promise<void> => {
  const steps = await migrate(settings.db, migrations);
  tell(steps.length === 0 ? '账本已是最新' : `账本升级 ${String(steps.length)} 步`);
  await fillSeeds(settings, tell);
  if (settings.demo) await fillDemo(settings, tell);
};
