import type { Counts, MeterFile } from '@store/queries/meter-file';

/** A file as the page shows it: where it has come to, and what its lines are. */
export const fileView = (file: MeterFile) => ({
  id: file.id,
  name: file.name,
  openedAt: file.openedAt.toISOString(),
  closedAt: file.closedAt?.toISOString() ?? null,
  status: file.status,
  parts: file.parts,
  rows: file.rows,
  takenRow: file.takenRow,
  found: file.found,
  done: file.done,
});

/** Two counts of lines as one. */
export const sumOf = (one: Counts, other: Counts): Counts => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  const all: Readonly<Record<string, number>>[] = [one, other];
  return Object.fromEntries(
    [...names].map((name) => [name, all.reduce((sum, each) => sum + (each[name] ?? 0), 0)]),
  );
};
