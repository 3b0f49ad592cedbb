import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import {
  findFile,
  lockTaking,
  takeLines,
  updateFile,
  type MeterFile,
} from '@store/queries/meter-file';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { fileView, sumOf } from './file-view';

/** Rows one call takes in: a few seconds on a small server. */
export const rowsAtOnce = 5_000;

/**
 * Takes the next rows of a checked file in, and is asked again until it is `taken`. A line that is in
 * already adds nothing; another figure for the same meter and period is kept as a new version.
 */
export const takeMeterFile = staff('reviewer', 'admin').write(
  {
    summary: 'Takes the next rows of a checked file in; asked again until all are.',
    refusals: ['NOT_FOUND', 'FILE_STATE'],
    input: { file: idOf('meterFile') },
  },
  async ({ tx, staff: { office }, now }, input) => {
    const file = await findFile(tx, { id: input.file, office, lock: true });
    if (file === null) return refuse('NOT_FOUND');
    if (file.status !== 'checked' && file.status !== 'taking') return refuse('FILE_STATE');
    await lockTaking(tx);
    const takenRow = Math.min(file.takenRow + rowsAtOnce, file.rows);
    const range = { file: file.id, from: file.takenRow + 1, to: takenRow };
    const isThrough = takenRow === file.rows;
    const next: MeterFile = {
      ...file,
      status: isThrough ? 'taken' : 'taking',
      takenRow,
      done: sumOf(file.done, await takeLines(tx, range, now)),
      closedAt: isThrough ? now : null,
    };
    await updateFile(tx, next);
    return accept(fileView(next));
  },
);
