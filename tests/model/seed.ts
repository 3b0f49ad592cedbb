/** The seed of this run: LEDGER_SEED, or a new one; printed, so that a failure can be run again. */
export const seed = (): number => {
  const given = process.env['LEDGER_SEED'];
  const found = given === undefined ? Date.now() % 2_147_483_647 : Number(given);
  process.stderr.write(`LEDGER_SEED=${String(found)}\n`);
  return found;
};
