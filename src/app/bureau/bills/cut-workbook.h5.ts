import type { PickedFile } from '../../device/types';
import type { FilePart } from './cut-csv';
import { cutRows } from './cut-rows';

/** Rows of a whole city, to say how far one is before the end is known. */
const rowsGuessed = 450_000;

/** An xlsx file in parts; the reader is fetched only when somebody chose one. */
export async function* cutWorkbook(file: PickedFile): AsyncGenerator<FilePart> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  const rows = streamXlsxRows(await file.read(0, file.size));
  for await (const { rows: done, ...part } of cutRows(rows)) {
    yield { ...part, share: part.isLast ? 1 : Math.min(done / rowsGuessed, 0.99) };
  }
}
