/**
 * `npm run move -- --from <address or directory> --to <address or directory>`: moves the books.
 * Stop every host first. Broken off, the same command goes on; it ends with one sentence and 0, or
 * names what differs and ends with 1.
 */
import { parseArgs } from 'node:util';
import { moveBooks, type Moved } from '@store/move/move-books';
import { MoveRefused } from '@store/move/move-refused';
import { openSource, openTarget } from '@store/move/open-place';

const usage = `用法：npm run move -- --from <来源> --to <目标>
来源和目标是 postgresql://… 地址，或内嵌账本的目录（DATA_DIR）。请先停掉所有正在使用这两本账的服务。`;

const tell = (progress: string): void => {
  console.log(`· ${progress}`);
};

const placesAsked = (): { from: string; to: string } => {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, to: { type: 'string' } },
    strict: false,
  });
  const { from, to } = values;
  if (typeof from !== 'string' || typeof to !== 'string') throw new MoveRefused(usage);
  return { from, to };
};

const move = async (): Promise<Moved> => {
  const { from, to } = placesAsked();
  const source = await openSource(from);
  try {
    const target = await openTarget(to);
    try {
      const now = () => new Date();
      return await moveBooks({ source, target, migrations: 'src/store/migrations', tell, now });
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};

const say = ({ tables, rows, seals, differences }: Moved): void => {
  if (differences.length === 0) {
    console.log(
      `\n搬完了：${String(tables)} 张表 ${String(rows)} 行逐行一致，${String(seals)} 天的封账根一致，对账无误。`,
    );
    return;
  }
  console.error(['\n没有搬好，下面这些不一样：', ...differences].join('\n  - '));
  process.exitCode = 1;
};

move().then(say, (cause: unknown) => {
  // An expected no is a Chinese sentence; anything else shows where it came from.
  const isSentence = cause instanceof Error && /\p{Script=Han}/u.test(cause.message);
  console.error(isSentence ? cause.message : cause);
  process.exitCode = 1;
});
