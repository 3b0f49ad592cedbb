/** Whether a thrown cause carries this SQLSTATE, whatever engine threw it. */
export const hasCode = (cause: unknown, ...codes: readonly string[]): boolean =>
  typeof cause === 'object' &&
  cause !== null &&
  'code' in cause &&
  typeof cause.code === 'string' &&
  codes.includes(cause.code);

/** Whether a thrown cause is a broken unique key of this name. */
export const isDuplicate = (cause: unknown, constraint: string): boolean =>
  hasCode(cause, '23505') &&
  typeof cause === 'object' &&
  cause !== null &&
  'constraint' in cause &&
  cause.constraint === constraint;

const attemptsMax = 4;
/** Keys under which a number was drawn at random: drawn twice at once, it is drawn again. */
const drawnKeys = ['redemption_pickup'];

const isWorthAnother = (cause: unknown): boolean =>
  hasCode(cause, '40001', '40P01') || drawnKeys.some((key) => isDuplicate(cause, key));

/** Runs a transaction again when the books gave it up for another that was first. */
export const retryWhenAsked = async <Result>(run: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run();
    } catch (cause) {
      if (attempt >= attemptsMax || !isWorthAnother(cause)) throw cause;
    }
  }
};
