/** The demo's files as they must be; a wrong row is named with its file, row and field. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';

const short = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const orNull = v.nullable(short);
const days = v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000));
const time = v.pipe(v.string(), v.regex(/^\d\d:\d\d$/));

export const demoFiles = {
  offices: v.strictObject({
    id: v.pipe(v.string(), v.startsWith('of_demo-')),
    name: short,
    shortName: short,
    kind: v.picklist(['community', 'village', 'street', 'property', 'school', 'bureau']),
    town: v.pipe(v.string(), v.regex(/^\d{9}$/)),
    address: orNull,
    phone: orNull,
    opens: v.nullable(time),
    closes: v.nullable(time),
    lat: v.nullable(v.number()),
    lon: v.nullable(v.number()),
  }),
  people: v.strictObject({
    persona: short,
    called: short,
    posts: v.array(v.strictObject({ office: short, role: short })),
  }),
  codes: v.strictObject({
    serial: v.pipe(v.string(), v.regex(/^[A-Z2-9]{10}$/)),
    rule: short,
    office: short,
    title: v.pipe(short, v.startsWith('示例')),
    fromDaysAgo: days,
    untilDaysAhead: days,
  }),
  benchmarks: v.strictObject({
    id: v.pipe(v.string(), v.startsWith('bm_demo-')),
    kind: short,
    name: v.pipe(short, v.startsWith('示例')),
    district: short,
    town: orNull,
    status: v.picklist(['listed', 'review', 'suspended', 'removed']),
    listedDaysAgo: days,
    validDaysAhead: days,
    contact: orNull,
    reviewingUnit: orNull,
    figures: v.array(v.unknown()),
    measures: v.array(v.unknown()),
    story: orNull,
  }),
  history: v.strictObject({
    daysAgo: days,
    time,
    as: short,
    door: v.picklist(['resident', 'office']),
    path: short,
    input: v.record(v.string(), v.unknown()),
    keep: v.optional(v.record(v.string(), v.string())),
  }),
  'benefit-places': v.strictObject({
    id: v.pipe(v.string(), v.startsWith('bp_demo-')),
    benefit: short,
    name: v.pipe(short, v.startsWith('示例')),
    address: orNull,
    lat: v.nullable(v.number()),
    lon: v.nullable(v.number()),
    fromDaysAgo: days,
  }),
  bills: v.strictObject({
    household: v.pipe(v.string(), v.startsWith('$')),
    periodsAgo: v.pipe(v.number(), v.integer(), v.minValue(1)),
    months: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12)),
    litres: v.pipe(v.number(), v.integer(), v.minValue(0)),
    estimated: v.boolean(),
  }),
} as const;

export type DemoFile = keyof typeof demoFiles;
export type DemoRow<File extends DemoFile> = v.InferOutput<(typeof demoFiles)[File]>;

export class DemoRefused extends Error {
  constructor(file: string, row: number, field: string, expected: string) {
    super(`示例文件 ${file}.json 第 ${String(row)} 行的 ${field} 不对：${expected}。`);
  }
}

/** The text of a file, for its hash, and its rows. */
export const readDemo = <File extends DemoFile>(folder: string, file: File) => {
  const text = readFileSync(path.join(folder, `${file}.json`), 'utf8');
  const found: unknown = JSON.parse(text);
  if (!Array.isArray(found)) throw new DemoRefused(file, 0, '全文', '要是一个数组');
  const rows = found.map((row: unknown, at): DemoRow<File> => {
    const parsed = v.safeParse(demoFiles[file], row);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    throw new DemoRefused(file, at + 1, v.getDotPath(issue) ?? '全行', issue.message);
  });
  return { text, rows };
};
