/** From the text of a file to checked rows; the first wrong one is refused. */
import * as v from 'valibot';
import { keyOf, type SeedFile, type SeedRow } from './seed-file';
import { SeedRefused } from './seed-refused';

const listIn = (file: SeedFile, text: string): readonly unknown[] => {
  const whole = { row: null, field: null } as const;
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new SeedRefused(file.name, {
      ...whole,
      expected: '合格的 JSON',
      found: cause.message,
    });
  }
  if (Array.isArray(found)) return found.map((each: unknown) => each);
  throw new SeedRefused(file.name, { ...whole, expected: '一个列表', found });
};

const expectedBy = (file: SeedFile, issue: v.BaseIssue<unknown>): string => {
  if (issue.type !== 'strict_object') return issue.message;
  if (issue.path === undefined) return '写成 { } 的一条';
  if (issue.expected !== 'never') return '要有这一项';
  const isNested = issue.path.length > 1;
  return isNested ? '没有这一项' : `没有这一项，只能有 ${Object.keys(file.entries).join('、')}`;
};

const rowIn = (file: SeedFile, found: unknown, row: number): SeedRow => {
  const parsed = v.safeParse(v.strictObject(file.entries), found);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new SeedRefused(file.name, {
    row,
    field: v.getDotPath(issue),
    expected: expectedBy(file, issue),
    found: issue.input,
  });
};

const refuseDoubles = (file: SeedFile, rows: readonly SeedRow[]): void => {
  const seen = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    const key = keyOf(file, row);
    const first = seen.get(key);
    if (first !== undefined) {
      throw new SeedRefused(file.name, {
        row: index + 1,
        field: file.key.join('+'),
        expected: `不重复，第 ${String(first)} 条已经用了`,
        found: key,
      });
    }
    seen.set(key, index + 1);
  }
};

export const readRows = (file: SeedFile, text: string): readonly SeedRow[] => {
  const rows = listIn(file, text).map((found, index) => rowIn(file, found, index + 1));
  refuseDoubles(file, rows);
  const fault = file.agree(rows);
  if (fault !== null) throw new SeedRefused(file.name, fault);
  return rows;
};
