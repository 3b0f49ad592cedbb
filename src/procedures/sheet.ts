/** Tables to take away: CSV that Excel opens as it is, and xlsx, both with Chinese headers. */
import writeXlsxFile from 'write-excel-file/node';

export type Cell = string | number | null;
export type Sheet = {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
};

// A cell that begins like a formula would be run by the spreadsheet that opens it.
const startsLikeFormula = /^[=+\-@\t\r]/;
const guarded = (text: string): string => (startsLikeFormula.test(text) ? `'${text}` : text);

const csvCell = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${guarded(cell).replaceAll('"', '""')}"`;
};

/** CSV with a byte order mark and CRLF, as spreadsheets in Chinese offices expect it. */
export const csvOf = ({ headers, rows }: Sheet): Buffer =>
  Buffer.from(
    `\uFEFF${[headers, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`,
    'utf8',
  );

const xlsxCell = (cell: Cell) => {
  if (cell === null) return null;
  return typeof cell === 'number'
    ? { value: cell, type: Number }
    : { value: guarded(cell), type: String };
};

export const xlsxOf = async ({ headers, rows }: Sheet): Promise<Buffer> => {
  const titles = headers.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => row.map(xlsxCell));
  return writeXlsxFile([titles, ...cells], { stickyRowsCount: 1 }).toBuffer();
};
