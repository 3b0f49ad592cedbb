import * as v from 'valibot';
import { officeKinds } from '@domain/appointment';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { hasOffice, hasTown, insertOffice } from '@store/queries/staffing';
import { staff } from '../audiences';
import { text, townCode } from '../fields';

const clock = v.optional(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)));
const phone = v.optional(v.pipe(v.string(), v.trim(), v.regex(/^[0-9][0-9-]{4,19}$/)));

/** Registers an office; from then on households can be opened and points posted there. */
export const registerOffice = staff('admin').write(
  {
    summary: 'Registers an office of a town; it has no staff yet.',
    refusals: ['TOWN_UNKNOWN', 'OFFICE_ALREADY', 'INPUT_INVALID'],
    input: {
      name: text(2, 40),
      shortName: text(1, 4),
      officeKind: v.picklist(officeKinds),
      town: townCode,
      address: v.optional(text(0, 60), ''),
      phone,
      opens: clock,
      closes: clock,
    },
  },
  async ({ tx, staff: { person: by }, makeId, demo }, input) => {
    const { opens = null, closes = null, officeKind: kind } = input;
    if ((opens === null) !== (closes === null) || (opens ?? '') > (closes ?? '')) {
      return refuse('INPUT_INVALID', { field: '开门时间' });
    }
    if (!(await hasTown(tx, input.town))) return refuse('TOWN_UNKNOWN');
    if (await hasOffice(tx, input.town, input.name)) return refuse('OFFICE_ALREADY');
    const id = makeId('office');
    const { name, shortName, town } = input;
    const address = input.address === '' ? null : input.address;
    const place = { address, phone: input.phone ?? null, opens, closes };
    await insertOffice(tx, { id, name, shortName, kind, town, ...place, demo, by });
    return accept({ office: id, name });
  },
);
