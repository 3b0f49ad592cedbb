/** Runs of shown passbook codes. A handle is free again some time after its run has ended. */
import type { ShownRun } from '@domain/passbook-code';
import type { HouseholdId, PersonId } from '@kernel/ids';
import type { Query, Tx } from '../port';
import { drawUntilFree } from './draw';

export type NewRun = {
  readonly household: HouseholdId;
  readonly person: PersonId;
  readonly firstWindow: number;
  readonly lastWindow: number;
  readonly at: Date;
};

/** How many windows a finished run is kept, to say that a code is too old rather than unknown. */
const keptWindows = 120;

/**
 * Ends the oldest unused runs of a person so that `liveMax` remain, and forgets the long finished
 * ones, whose handles are then free.
 */
export const endOldRuns = async (
  tx: Tx,
  run: { readonly person: PersonId; readonly window: number; readonly liveMax: number },
): Promise<void> => {
  await tx.query('delete from shown_code where person = $1 and last_window < $2', [
    run.person,
    run.window - keptWindows,
  ]);
  await tx.query(
    `update shown_code set last_window = $2 - 2 where handle in (
       select handle from shown_code where person = $1 and used_at is null and last_window >= $2
         order by made_at desc, handle offset $3)`,
    [run.person, run.window, run.liveMax],
  );
};

const insertRun = async (tx: Tx, run: NewRun, handle: string): Promise<string | null> => {
  await tx.query('delete from shown_code where handle = $1 and last_window < $2', [
    handle,
    run.firstWindow - keptWindows,
  ]);
  const rows = await tx.query<{ handle: string }>(
    `insert into shown_code (handle, household, person, first_window, last_window, made_at)
     select $1, $2, $3, $4::bigint, $5::bigint, $6::timestamptz
       where not exists (select 1 from shown_code where handle = $1) returning handle`,
    [handle, run.household, run.person, run.firstWindow, run.lastWindow, run.at],
  );
  return rows[0]?.handle ?? null;
};

/** Opens a run under a handle that no other run has; answers the handle. */
export const openRun = (tx: Tx, run: NewRun, drawHandle: () => string): Promise<string> =>
  drawUntilFree(tx, 'shown_code_pkey', () => insertRun(tx, run, drawHandle()));

export type FoundRun = ShownRun & {
  readonly handle: string;
  readonly household: HouseholdId;
  readonly person: PersonId;
};

export const findRun = async (books: Query, handle: string): Promise<FoundRun | null> => {
  const rows = await books.query<FoundRun>(
    `select handle, household, person, first_window as "firstWindow",
       last_window as "lastWindow", used_at is not null as "isUsed"
     from shown_code where handle = $1`,
    [handle],
  );
  return rows[0] ?? null;
};

/** Uses a run up, once: false when somebody else was first. */
export const useRun = async (
  tx: Tx,
  used: { readonly handle: string; readonly at: Date; readonly for: string },
): Promise<boolean> => {
  const rows = await tx.query(
    `update shown_code set used_at = $2, used_for = $3
       where handle = $1 and used_at is null returning handle`,
    [used.handle, used.at, used.for],
  );
  return rows.length > 0;
};

/** Forgets runs that ended long ago, of people who did not come back; for the nightly run. */
export const forgetOldRuns = async (tx: Tx, window: number): Promise<number> => {
  const rows = await tx.query('delete from shown_code where last_window < $1 returning handle', [
    window - keptWindows,
  ]);
  return rows.length;
};
