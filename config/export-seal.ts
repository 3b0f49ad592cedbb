/**
 * `npm run --silent export-seal -- <day|all> > file`: exports sealed days with all that is hashed, for
 * `npm run verify-seal` or anyone else who has sha256. Reads DATABASE_URL, else DATA_DIR as the host.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { once } from 'node:events';
import { parseDay } from '../src/kernel/day';
import { openPg } from '../src/store/pg-engine';
import { openPglite } from '../src/store/pglite-engine';
import type { Db } from '../src/store/port';
import { writeExport, type Write } from './write-export';

const open = async (): Promise<Db> => {
  const { DATABASE_URL: url = '', DATA_DIR: folder = '.data' } = process.env;
  if (url !== '') return openPg({ url });
  const books = path.resolve(folder, 'books');
  // The engine would make new ones, and an empty export of them.
  if (!existsSync(books)) throw new Error(`${books} 没有账本，请检查 DATA_DIR 或 DATABASE_URL。`);
  return openPglite(books);
};

const write: Write = async (text) => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
};

const exportSeal = async (): Promise<void> => {
  const [asked = ''] = process.argv.slice(2);
  const scope = asked === 'all' ? asked : parseDay(asked);
  if (scope === null)
    throw new Error('用法：npm run --silent export-seal -- <日期，如 2026-11-20|all>');
  const db = await open();
  try {
    const { days, lines } = await writeExport(db, scope, write);
    if (days === 0) throw new Error(scope === 'all' ? '还没有封过账。' : `${scope} 还没有封账。`);
    console.error(`导出 ${String(days)} 天，${String(lines)} 笔。`);
  } finally {
    await db.close();
  }
};

exportSeal().catch((cause: unknown) => {
  // An expected no is a Chinese sentence; anything else shows where it came from.
  const isSentence = cause instanceof Error && /\p{Script=Han}/u.test(cause.message);
  console.error(isSentence ? cause.message : cause);
  process.exit(2);
});
