import * as v from 'valibot';
import { iconName, listOf, oneOf, orNone, slug, whole, words, wordsList, year } from './fields';
import { seedFile } from './seed-file';

const figureExpected = '数，或方案里的原词';

const targets = listOf({
  indicator: words(80),
  op: oneOf(['>=', '<=', '=']),
  value: v.union([v.pipe(v.number(), v.finite()), words(20)], figureExpected),
  unit: orNone(words(20)),
  by: orNone(year),
  quote: words(120),
});

export const programmeTasks = seedFile({
  name: 'programme-tasks.json',
  table: 'programme_task',
  key: ['no'],
  entries: {
    no: whole(1, 57),
    programme: words(40),
    category: words(40),
    content: words(600),
    leadUnits: wordsList(40),
    supportingUnits: wordsList(40),
    targets,
    inApp: oneOf(['carried', 'partly', 'tracked']),
    feature: orNone(words(120)),
  },
});

export const benchmarkKinds = seedFile({
  name: 'benchmark-kinds.json',
  table: 'benchmark_kind',
  key: ['id'],
  entries: {
    id: slug,
    name: words(10),
    position: whole(1, 99),
    icon: iconName,
    target: orNone(whole(1, 100_000)),
    targetYear: orNone(whole(2000, 2100)),
    task: orNone(whole(1, 57)),
    note: orNone(words(120)),
  },
  references: [{ field: 'task', table: 'programme_task', column: 'no' }],
});
