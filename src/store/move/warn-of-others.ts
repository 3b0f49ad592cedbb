/** Says when somebody else is connected to books that are being moved: what they write may be missed. */
import type { Query } from '../port';

const othersSql = `select count(*)::int as others from pg_stat_activity
  where datname = current_database() and usename is not null and pid <> pg_backend_pid()`;

export const warnOfOthers = async (
  db: Query,
  end: '来源' | '目标',
  tell: (progress: string) => void,
): Promise<void> => {
  const [found] = await db.query<{ others: number }>(othersSql);
  const others = found?.others ?? 0;
  if (others === 0) return;
  tell(
    `注意：${end}还有 ${String(others)} 个别的连接。正在用它的服务要先停掉，否则搬的时候记的账会漏。`,
  );
};
