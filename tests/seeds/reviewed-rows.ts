/** What stands in `seeds/`, as the tests read it: parsed, not trusted. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

export const seedsFolder = join(__dirname, '../../seeds');

const rowsShape = v.array(v.record(v.string(), v.unknown()));
export type Reviewed = v.InferOutput<typeof rowsShape>;

export const rowsOf = (name: string): Reviewed =>
  v.parse(rowsShape, JSON.parse(readFileSync(join(seedsFolder, name), 'utf8')));

const targetShape = v.object({
  value: v.union([v.number(), v.string()]),
  by: v.nullable(v.string()),
});
const taskShape = v.object({
  no: v.number(),
  content: v.string(),
  leadUnits: v.array(v.string()),
  targets: v.array(v.object({ ...targetShape.entries, quote: v.string() })),
});

export const tasks = v.parse(v.array(taskShape), rowsOf('programme-tasks.json'));
