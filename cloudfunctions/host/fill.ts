/** Brings opened books up to date: the newest tables, the reference data, and a demo's story. */
import { migrate } from '@store/migrate';
import { refuseHalfMoved } from '@store/move/half-moved';
import { loadSeeds, readSeedFiles } from '@store/seeds';
import { loadDemo } from '../demo/load-demo';
import type { HostSettings } from './part';

export type Tell = (progress: string) => void;

const fillSeeds = async ({ db, seeds }: HostSettings, now: Date, tell: Tell): Promise<void> => {
  const files = await loadSeeds({ db, files: readSeedFiles(seeds), now });
  const loaded = files.filter(({ state }) => state === 'loaded');
  const rows = loaded.reduce((sum, file) => sum + file.rows, 0);
  tell(
    loaded.length === 0
      ? '参考数据没有变化'
      : `参考数据载入 ${String(loaded.length)} 个文件，${String(rows)} 行`,
  );
};

const fillDemo = async (settings: HostSettings, now: Date, tell: Tell): Promise<void> => {
  const { seeds } = settings;
  let told = 0;
  const onProgress = (done: number, all: number) => {
    const quarter = Math.floor((done * 4) / all);
    if (quarter > told) tell(`示例经过：${String(done)} / ${String(all)} 步`);
    told = quarter;
  };
  const steps = await loadDemo({ deployment: settings, seeds, now, onProgress });
  if (steps === 0) tell('示例数据没有变化');
};

/**
 * Loading twice changes nothing; `tell` hears what this start added. Afterwards the books are served
 * by a role that can add lines and never change one.
 */
export const fillBooks = async (
  settings: HostSettings,
  migrations: string,
  tell: Tell,
): Promise<void> => {
  const now = new Date();
  await refuseHalfMoved(settings.db);
  const steps = await migrate(settings.db, migrations);
  tell(steps.length === 0 ? '账本已是最新' : `账本升级 ${String(steps.length)} 步`);
  await fillSeeds(settings, now, tell);
  if (settings.demo) await fillDemo(settings, now, tell);
  await settings.db.restrict();
};
