import type { PickedFile } from '../../device/types';
import type { FilePart } from './cut-csv';

/** A phone cannot unpack a workbook; its picker offers none. */
export const cutWorkbook = (file: PickedFile): AsyncGenerator<FilePart> => {
  throw new Error(`${file.name}: a workbook is read in a browser`);
};
