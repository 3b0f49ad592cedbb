import type * as v from 'valibot';
import type { SeedFault } from './seed-refused';

/** A checked row, its fields named as in the file. */
export type SeedRow = Readonly<Record<string, unknown>>;

/** A field that names a row of another table; an empty one names none. */
export type Reference = {
  readonly field: string;
  readonly table: string;
  readonly column: string;
};

/** What a file of seeds holds and what may become of it when the file changes. */
export type SeedFile = {
  readonly name: string;
  readonly table: string;
  readonly entries: v.ObjectEntries;
  readonly key: readonly string[];
  readonly references: readonly Reference[];
  /** `final`: lines and consents cite these rows, so a loaded one never changes. */
  readonly change: 'updated' | 'final';
  /** What happens to a loaded row that is no longer in the file; other rows may hold on to it. */
  readonly vanished: 'dropped' | 'refused';
  /** A column that is filled in rows that people made here; the file neither names nor removes them. */
  readonly madeHere: string | null;
  /** What must hold between the rows of the file; null when it does. */
  readonly agree: (rows: readonly SeedRow[]) => SeedFault | null;
};

export const keyOf = (file: SeedFile, row: SeedRow): string =>
  file.key.map((field) => String(row[field])).join(' ');

/** Most files hold rows that stand alone, may change, and are held by others. */
export const seedFile = (
  file: Pick<SeedFile, 'name' | 'table' | 'entries' | 'key'> & Partial<SeedFile>,
): SeedFile => ({
  references: [],
  change: 'updated',
  vanished: 'refused',
  madeHere: null,
  agree: () => null,
  ...file,
});
