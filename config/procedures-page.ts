/** The page of all procedures, in Markdown, made from the routers themselves. */
import type { AnyRouter } from '@trpc/server';
import { refusalOf } from '../src/kernel/refusal';
import type { ProcedureMeta } from '../src/procedures/base';
import { bureauRouter } from '../src/procedures/bureau/router';
import { nightlyRouter } from '../src/procedures/nightly/router';
import { officeRouter } from '../src/procedures/office/router';
import { residentRouter } from '../src/procedures/resident/router';
import { visitorRouter } from '../src/procedures/visitor/router';

type Schema = {
  readonly type: string;
  readonly requirement?: unknown;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly pipe?: readonly Schema[];
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly options?: readonly unknown[];
};
type Procedure = {
  readonly _def: { readonly meta?: ProcedureMeta; readonly inputs?: readonly Schema[] };
};

const doors: readonly (readonly [string, string, AnyRouter])[] = [
  ['resident', 'What people ask for themselves and their household.', residentRouter],
  ['office', 'What staff do for households at their desk.', officeRouter],
  ['visitor', 'What anyone may read, without signing in.', visitorRouter],
  ['bureau', 'What the water bureau and its auditors read.', bureauRouter],
  ['nightly', 'What the timer runs.', nightlyRouter],
];

const limits: Readonly<Record<string, (requirement: unknown) => string>> = {
  max_length: (most) => `≤ ${String(most)}`,
  min_length: (least) => `≥ ${String(least)}`,
  length: (exact) => `= ${String(exact)}`,
  max_value: (most) => `≤ ${String(most)}`,
  min_value: (least) => `≥ ${String(least)}`,
  regex: (shape) => `\`${String(shape).replaceAll('|', '\\|')}\``,
};

const wordsOf = (schema: Schema): string => {
  if (schema.type === 'optional' && schema.wrapped !== undefined) {
    return `${wordsOf(schema.wrapped)}, may be left out`;
  }
  if (schema.pipe !== undefined) {
    const rest = schema.pipe.slice(1).flatMap((each) => {
      const limit = limits[each.type];
      return limit === undefined ? [] : [limit(each.requirement)];
    });
    return [schema.type, ...rest].join(' ');
  }
  if (schema.type === 'picklist') return (schema.options ?? []).map(String).join(' · ');
  if (schema.type === 'array' && schema.item !== undefined)
    return `list of ${wordsOf(schema.item)}`;
  return schema.type;
};

const inputOf = (entries: Readonly<Record<string, Schema>>): string => {
  const fields = Object.entries(entries);
  if (fields.length === 0) return 'Input: none.\n';
  const rows = fields.map(([name, schema]) => `| \`${name}\` | ${wordsOf(schema)} |`);
  return ['| field | what |', '|---|---|', ...rows, ''].join('\n');
};

const refusalsOf = ({ refusals }: ProcedureMeta): string =>
  refusals.length === 0
    ? 'Refusals of its own: none.\n'
    : `Refusals of its own: ${refusals.map((code) => `\`${code}\` ${refusalOf(code).sentence}`).join(' ')}\n`;

const sectionOf = (door: string, path: string, { _def }: Procedure): string => {
  const { meta, inputs } = _def;
  if (meta === undefined) throw new Error(`${door}.${path} has no spec`);
  return [
    `### ${door}.${path}`,
    '',
    `${meta.summary} *${meta.kind === 'read' ? 'Read' : 'Write'}*, for: ${meta.roles.join(', ')}.`,
    '',
    inputOf(inputs?.[0]?.entries ?? {}),
    refusalsOf(meta),
  ].join('\n');
};

const head = `# Procedures

Made from the routers by \`npm run docs\`; a test holds this page to them.

Every procedure answers \`{ ok: true, value }\` or \`{ ok: false, refusal: { code, sentence, next } }\`; its answer's shape is the return type in \`src/procedures/<door>/<name>.ts\`. Beside its own refusals every procedure may answer \`INPUT_INVALID\` (naming the field), \`TOO_MANY_CALLS\`, and those of its audience: \`NOT_SIGNED_IN\`, \`CONSENT_NEEDED\`, \`CONSENT_OUTDATED\`, \`NOT_A_MEMBER\`, \`HEAD_ONLY\`, \`ROLE_NOT_ALLOWED\`. Every write carries the caller's \`requestId\` and may answer \`REQUEST_REUSED\`. A fault is \`{ fault: { requestId } }\` and nothing more.
`;

/** The whole page. */
export const proceduresPage = (): string =>
  [
    head,
    ...doors.map(([door, words, router]) => {
      const known: Readonly<Record<string, Procedure>> = router._def.procedures;
      const sections = Object.entries(known).map(([path, each]) => sectionOf(door, path, each));
      return [`## ${door}`, '', words, '', ...sections].join('\n');
    }),
  ].join('\n');
