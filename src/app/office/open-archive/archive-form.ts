/** What is asked at the desk of a household without a phone. */
import {
  dwellingSent,
  type DwellingForm,
  type DwellingSent,
} from '../../components/archive/dwelling-form';

export type ArchiveForm = DwellingForm & {
  readonly town: string | null;
  readonly estate: string;
  readonly building: string;
  readonly room: string;
  readonly contactCalled: string;
};

export type ArchiveSent = DwellingSent & {
  readonly town: string;
  readonly estate: string;
  readonly building: string;
  readonly room: string;
  readonly contactCalled: string;
};

export const emptyArchive: ArchiveForm = {
  town: null,
  estate: '',
  building: '',
  room: '',
  contactCalled: '',
  dwelling: null,
  people: '',
  supply: null,
  meterNo: '',
};

/** The first thing still missing, as the button says it; null when all is there. */
export const missingOf = (form: ArchiveForm, town: string | null): string | null => {
  if (form.contactCalled.trim() === '') return '还要填：称呼';
  if (town === null) return '还要选：乡镇街道';
  if (form.estate.trim() === '') return '还要填：小区或村';
  if (form.dwelling === null) return '还要选：住房类型';
  if (form.people === '') return '还要填：常住几人';
  if (form.supply === null) return '还要选：供水方式';
  return dwellingSent(form) === null ? '请改对标红的地方' : null;
};

/** What is sent; null while something is missing. */
export const archiveSent = (form: ArchiveForm, town: string | null): ArchiveSent | null => {
  const home = dwellingSent(form);
  if (home === null || town === null || missingOf(form, town) !== null) return null;
  return {
    ...home,
    town,
    estate: form.estate.trim(),
    building: form.building.trim(),
    room: form.room.trim(),
    contactCalled: form.contactCalled.trim(),
  };
};
