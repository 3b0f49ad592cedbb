import { accept } from '@kernel/wire';
import { insertFile } from '@store/queries/meter-file';
import { staff } from '../audiences';
import { text } from '../fields';

/** Begins a file of the water company; its parts follow one after the other. */
export const openMeterFile = staff('reviewer', 'admin').write(
  {
    summary: 'Begins a file of the water company; its parts are sent one after the other.',
    refusals: [],
    input: { fileName: text(1, 80) },
  },
  async ({ tx, staff: { person: by, office }, makeId, now }, { fileName: name }) => {
    const id = makeId('meterFile');
    await insertFile(tx, { id, name, office, by, at: now });
    return accept({ file: id });
  },
);
