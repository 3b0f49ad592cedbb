/** Paging by position: a cursor is the number of rows passed, as the answer before gave it. */
export const pageSize = 20;
export const linesPerPage = 30;

export const offsetFrom = (cursor: string | undefined): number => {
  const passed = Number(cursor ?? '0');
  return Number.isSafeInteger(passed) && passed >= 0 && passed <= 1_000_000 ? passed : 0;
};

/** Cuts `size + 1` fetched rows to a page, and says where the next one begins. */
export const pageOf = <Found>(
  rows: readonly Found[],
  offset: number,
  size = pageSize,
): { items: readonly Found[]; next: string | null } => ({
  items: rows.slice(0, size),
  next: rows.length > size ? String(offset + size) : null,
});

/** The line a cursor stands before; null at the beginning. */
export const seqFrom = (cursor: string | undefined): number | null =>
  cursor !== undefined && /^\d{1,10}$/.test(cursor) ? Number(cursor) : null;
