/** The form of opening a passbook: what is typed, and what is sent when all of it is there. */
import type { OfficeId } from '@kernel/ids';
import {
  dwellingSent,
  type DwellingForm,
  type DwellingSent,
} from '../../components/archive/dwelling-form';

export type OpeningForm = DwellingForm & {
  readonly town: string | null;
  readonly estate: string;
  readonly building: string;
  readonly room: string;
  readonly office: OfficeId | null;
};

export const emptyForm: OpeningForm = {
  town: null,
  estate: '',
  building: '',
  room: '',
  dwelling: null,
  people: '',
  supply: null,
  meterNo: '',
  office: null,
};

export type OpeningSent = DwellingSent & {
  readonly town: string;
  readonly estate: string;
  readonly building: string;
  readonly room: string;
  readonly office: OfficeId;
};

/** What still has to be filled in, in the order of the page; null when nothing is. */
export const missing = (form: OpeningForm): string | null => {
  if (form.town === null) return '先选乡镇街道';
  if (form.estate.trim() === '') return '填小区或村';
  if (form.dwelling === null) return '选住房类型';
  if (form.people === '') return '填常住几人';
  if (form.supply === null) return '选供水方式';
  if (dwellingSent(form) === null) return '看看标红的地方';
  return form.office === null ? '选一个网点' : null;
};

/** Null while something is missing. */
export const openingSent = (form: OpeningForm): OpeningSent | null => {
  const dwelling = dwellingSent(form);
  const { town, office } = form;
  if (missing(form) !== null || dwelling === null || town === null || office === null) return null;
  const door = { town, estate: form.estate.trim(), building: form.building.trim() };
  return { ...door, room: form.room.trim(), ...dwelling, office };
};

type Town = { readonly code: string };
type Place = { readonly id: OfficeId; readonly town: string };

/** The office of one's own town, when there is exactly one to propose. */
export const ownOffice = (places: readonly Place[], town: Town['code']): OfficeId | null => {
  const own = places.filter((place) => place.town === town);
  return own.length === 1 ? (own[0]?.id ?? null) : null;
};
