/** What staff see of a household until they say why they must see more. */
import type { HouseholdId } from '@kernel/ids';
import type { Door } from './door';
import type { HouseholdStatus } from './limits';

// Surnames of two characters that are at home here; half a surname would read as another one.
const longSurname = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯)/u;

/** 林小明 → 林*, 欧阳娜 → 欧阳*: the surname and nothing of the rest. */
export const maskCalled = (called: string): string => {
  const shown = longSurname.exec(called)?.[0] ?? [...called.trim()][0] ?? '';
  return `${shown}*`;
};

/** 示例花园 3幢 ***: never the room; where there is none, never the house. */
export const maskDoor = ({ estate, building, room }: Omit<Door, 'town'>): string =>
  [estate, room === '' ? '' : building, '***'].filter((part) => part !== '').join(' ');

/** 90210345 → 90210***; a number of three digits or fewer shows none. */
export const maskMeterNo = (meterNo: string): string => `${meterNo.slice(0, -3)}***`;

/** The last four characters of a card's serial: what one compares with the card in hand. */
export const maskSerial = (serial: string): string => `****${serial.slice(-4)}`;

/** A household as the books name it. */
export type HouseholdFace = {
  readonly id: HouseholdId;
  readonly passbookNo: string;
  readonly called: string | null;
  readonly estate: string;
  readonly building: string;
  readonly room: string;
  readonly townName: string;
  readonly people: number;
  readonly status: HouseholdStatus;
  readonly demo: boolean;
};

export type MaskedHousehold = {
  readonly id: HouseholdId;
  readonly passbookNo: string;
  readonly called: string | null;
  readonly door: string;
  readonly town: string;
  readonly people: number;
  readonly status: HouseholdStatus;
  readonly demo: boolean;
};

/** A household as a desk sees it. */
export const maskHousehold = (face: HouseholdFace): MaskedHousehold => ({
  id: face.id,
  passbookNo: face.passbookNo,
  called: face.called === null ? null : maskCalled(face.called),
  door: maskDoor(face),
  town: face.townName,
  people: face.people,
  status: face.status,
  demo: face.demo,
});
