/** Whether a thrown cause carries this SQLSTATE, whatever engine threw it. */
export const hasCode = (cause: unknown, ...codes: readonly string[]): boolean =>
  typeof cause === 'object' &&
  cause !== null &&
  'code' in cause &&
  typeof cause.code === 'string' &&
  codes.includes(cause.code);

/** Whether a thrown cause is a broken unique key of this name; a shard's bears its number behind it. */
export const isDuplicate = (cause: unknown, constraint: string): boolean =>
  hasCode(cause, '23505') &&
  typeof cause === 'object' &&
  cause !== null &&
  'constraint' in cause &&
  typeof cause.constraint === 'string' &&
  cause.constraint.replace(/_\d{6,}$/, '') === constraint;

const attemptsMax = 4;

/** Runs a transaction again when the books gave it up for another that was first. */
export const retryWhenAsked = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (cause) {
      if (attempt >= attemptsMax || !hasCode(cause, '40001', '40P01')) throw cause;
    }
  }
};
