import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { comparableEstate, comparableNumbers, type Door } from './door';
import type { HouseholdStatus, Supply } from './limits';

/** The comparable text of a door that names one home, to be hashed; refused when it names none. */
export const decideDoor = (door: Door): Reply<string> => {
  const estate = comparableEstate(door.estate);
  if (estate === '') return refuse('INPUT_INVALID', { field: '小区或村' });
  const numbers = comparableNumbers(door);
  // A whole estate is nobody's door: without a number the first to come would have it all.
  if (numbers === '') return refuse('INPUT_INVALID', { field: '楼幢' });
  return accept([door.town, estate, numbers].join('|'));
};

/** A meter number belongs to a metered supply only. */
export const decideSupply = (supply: Supply, meterNo: string | undefined): Reply<null> =>
  supply === 'unmetered' && meterNo !== undefined
    ? refuse('INPUT_INVALID', { field: '水表户号' })
    : accept(null);

/** Whether an archive may be changed by its members; a new one may, before the office confirms it. */
export const decideChangeable = (status: HouseholdStatus): Reply<null> => {
  switch (status) {
    case 'frozen':
      return refuse('HOUSEHOLD_FROZEN');
    case 'closed':
      return refuse('HOUSEHOLD_CLOSED');
    case 'waiting':
    case 'confirmed':
      return accept(null);
  }
};

/** What an office's decision on a new archive comes to; who declines says why. */
export const decideArchive = (
  status: HouseholdStatus,
  approve: boolean,
  reason: string | undefined,
): Reply<'confirmed' | 'closed'> => {
  if (status !== 'waiting') return refuse('ARCHIVE_DECIDED');
  if (!approve && reason === undefined) return refuse('INPUT_INVALID', { field: '原因' });
  return accept(approve ? 'confirmed' : 'closed');
};
