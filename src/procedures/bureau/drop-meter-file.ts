import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { findFile } from '@store/queries/meter-file';
import { dropFile } from '@store/queries/unmatched';
import { staff } from '../audiences';
import { idOf } from '../fields';

/** Throws a file away that was not taken in; its lines are deleted. */
export const dropMeterFile = staff('reviewer', 'admin').write(
  {
    summary: 'Throws a file away before it is taken in; its lines are deleted.',
    refusals: ['NOT_FOUND', 'FILE_STATE'],
    input: { file: idOf('meterFile') },
  },
  async ({ tx, staff: { office }, now }, input) => {
    const file = await findFile(tx, { id: input.file, office, lock: true });
    if (file === null) return refuse('NOT_FOUND');
    if (file.status !== 'receiving' && file.status !== 'checked') return refuse('FILE_STATE');
    await dropFile(tx, file.id, now);
    return accept({ file: file.id });
  },
);
