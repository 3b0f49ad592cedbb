import { accept } from '@kernel/wire';
import { filesOf } from '@store/queries/meter-file';
import { countUnmatched } from '@store/queries/unmatched';
import { staff } from '../audiences';
import { cursor } from '../fields';
import { offsetFrom, pageOf, pageSize } from '../paging';
import { fileView } from './file-view';

/** The water company's files, newest first, and how many numbers still wait for a household. */
export const meterFiles = staff('reviewer', 'admin').read(
  {
    summary: 'The files of the water company, newest first, and how many numbers wait.',
    refusals: [],
    input: { cursor },
  },
  async ({ db, staff: { office } }, input) => {
    const offset = offsetFrom(input.cursor);
    const page = pageOf(await filesOf(db, office, { offset, limit: pageSize + 1 }), offset);
    return accept({ ...page, items: page.items.map(fileView), waiting: await countUnmatched(db) });
  },
);
