/**
 * `npm run verify-seal -- <file>`: verifies an export of sealed days, without any database.
 * Ends with 0 when it is in order, 1 when something is wrong with it, 2 when it cannot be read.
 */
import { verifyExport } from './verify-export';

const verify = async (): Promise<void> => {
  const [file] = process.argv.slice(2);
  if (file === undefined) {
    console.error('用法：npm run verify-seal -- <导出的文件>');
    process.exitCode = 2;
    return;
  }
  const { code, sentence } = await verifyExport(file);
  console.log(sentence);
  process.exitCode = code;
};

verify().catch((cause: unknown) => {
  const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
  console.error(isMissing ? '没有这个文件。' : cause);
  process.exit(2);
});
