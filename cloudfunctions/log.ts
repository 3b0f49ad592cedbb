/** Log lines: one JSON object each, and nothing in them that says who somebody is. */
export type Say = (line: Readonly<Record<string, unknown>>) => void;

/** Writes a line to standard output, where the platform collects it. */
export const sayLine: Say = (line) => {
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
};

const textOf = (cause: object, field: string): string | undefined => {
  const value: unknown = Reflect.get(cause, field);
  return typeof value === 'string' ? value : undefined;
};

/** The frames of a stack without its first lines, which repeat the message. */
const framesOf = (cause: object): readonly string[] =>
  (textOf(cause, 'stack') ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());

/**
 * What may be told of a fault: kind, SQLSTATE, the names in the schema, where it was thrown.
 * Its message and detail may quote what somebody typed, and are left out.
 */
export const tellOf = (cause: unknown): Readonly<Record<string, unknown>> =>
  typeof cause !== 'object' || cause === null
    ? { fault: typeof cause }
    : {
        fault: cause.constructor.name,
        code: textOf(cause, 'code'),
        table: textOf(cause, 'table'),
        constraint: textOf(cause, 'constraint'),
        frames: framesOf(cause),
      };
