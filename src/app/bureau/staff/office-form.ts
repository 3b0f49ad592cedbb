/** What is asked of a new office: as typed, and as it is sent. */
import type { Asked, OfficeKind } from '../answers';

export type OfficeForm = {
  readonly name: string;
  readonly shortName: string;
  readonly kind: OfficeKind;
  readonly town: string | null;
  readonly address: string;
  readonly phone: string;
  readonly opens: string;
  readonly closes: string;
};
export const emptyOffice: OfficeForm = {
  name: '',
  shortName: '',
  kind: 'community',
  town: null,
  address: '',
  phone: '',
  opens: '',
  closes: '',
};

const phoneShape = /^[0-9][0-9-]{4,19}$/;
const clockShape = /^([01]\d|2[0-3]):[0-5]\d$/;

/** `8：30` as a person types it, as `08:30`. */
export const clockTyped = (text: string): string => {
  const typed = text.trim().replace('：', ':');
  return /^\d:/.test(typed) ? `0${typed}` : typed;
};
export const isPhone = (text: string): boolean => {
  const typed = text.trim();
  return typed === '' || phoneShape.test(typed);
};

/** Null when both times are good or both are left out; else what is wrong with them. */
export const hoursWrong = ({ opens, closes }: Pick<OfficeForm, 'opens' | 'closes'>) => {
  const [from, until] = [clockTyped(opens), clockTyped(closes)];
  if (from === '' && until === '') return null;
  if (from === '' || until === '') return '开门和关门要一起填，或者都不填';
  if (!clockShape.test(from) || !clockShape.test(until)) return '写成 08:30 这样';
  return from > until ? '关门要比开门晚' : null;
};

type Sent = Asked<'registerOffice'>;

/** Null while something is missing or wrong; what was left out is not sent, and reads 未填报. */
export const officeSent = (form: OfficeForm): Sent | null => {
  const { kind: officeKind, town } = form;
  const name = form.name.trim();
  const shortName = form.shortName.trim();
  if (town === null || name.length < 2 || shortName === '') return null;
  if (!isPhone(form.phone) || hoursWrong(form) !== null) return null;
  const address = form.address.trim();
  const phone = form.phone.trim();
  const opens = clockTyped(form.opens);
  return {
    ...{ name, shortName, officeKind, town },
    ...(address === '' ? {} : { address }),
    ...(phone === '' ? {} : { phone }),
    ...(opens === '' ? {} : { opens, closes: clockTyped(form.closes) }),
  };
};
