/** A place as it is written, and as it is sent. */
import { parseDay, type Day } from '@kernel/day';

export type PlaceFormValue = {
  readonly name: string;
  readonly address: string;
  readonly document: string;
  readonly from: string;
  readonly until: string;
};
export type PlaceSent = {
  readonly name: string;
  readonly document: string;
  readonly effectiveFrom: Day;
  readonly address?: string;
  readonly effectiveUntil?: Day;
};

/** What is sent, or in words what is still missing. */
export const placeSent = (form: PlaceFormValue): PlaceSent | string => {
  const [name, address, document] = [form.name.trim(), form.address.trim(), form.document.trim()];
  const effectiveFrom = parseDay(form.from.trim());
  const effectiveUntil = form.until.trim() === '' ? undefined : parseDay(form.until.trim());
  if (name.length < 2) return '先写地方的名称';
  if (document.length < 2) return '先写依据的文件';
  if (effectiveFrom === null || effectiveUntil === null) return '日期写成 2026-12-31 这样';
  return {
    ...{ name, document, effectiveFrom },
    ...(address.length < 2 ? {} : { address }),
    ...(effectiveUntil === undefined ? {} : { effectiveUntil }),
  };
};
