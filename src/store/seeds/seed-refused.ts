/** Where a seed is wrong; `row` counts from 1, and is null when the whole file is meant. */
export type SeedFault = {
  readonly row: number | null;
  readonly field: string | null;
  /** What was expected, in Chinese. */
  readonly expected: string;
  /** What is written there instead. */
  readonly found: unknown;
};

const foundMax = 60;

const written = (found: unknown): string => {
  if (found === undefined) return '没有写';
  const text = JSON.stringify(found);
  return text.length > foundMax ? `${text.slice(0, foundMax)}…` : text;
};

/** A file of seeds was refused as a whole; the message is for the person who edits the file. */
export class SeedRefused extends Error {
  readonly file: string;
  readonly row: number | null;
  readonly field: string | null;
  readonly expected: string;

  constructor(file: string, { row, field, expected, found }: SeedFault) {
    const place = [file, row === null ? null : `第 ${String(row)} 条`, field]
      .filter((part) => part !== null)
      .join(' ');
    super(`${place}：要求${expected}；现在是：${written(found)}。这个文件一条也没有载入。`);
    this.name = 'SeedRefused';
    this.file = file;
    this.row = row;
    this.field = field;
    this.expected = expected;
  }
}
