import { problemWords } from '@domain/bill';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { faultsOf, findFile } from '@store/queries/meter-file';
import { staff } from '../audiences';
import { cursor, idOf } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';

/** What is wrong in a file: row, field, what stands there, what was expected, how to mend it. */
export const meterFileFaults = staff('reviewer', 'admin').read(
  {
    summary: 'What is wrong in a file, row by row, with what was expected and how to mend it.',
    refusals: ['NOT_FOUND'],
    input: { file: idOf('meterFile'), cursor },
  },
  async ({ db, staff: { office } }, input) => {
    const file = await findFile(db, { id: input.file, office, lock: false });
    if (file === null) return refuse('NOT_FOUND');
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await faultsOf(db, file.id, { offset, limit: pageSize + 1 }), offset);
    return accept({
      items: page.items.map((fault) => ({
        row: fault.row,
        found: fault.found,
        ...problemWords(fault),
      })),
      next: page.next,
    });
  },
);
