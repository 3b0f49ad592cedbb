import { maskHousehold } from '@domain/household';
import { accept } from '@kernel/wire';
import { householdsLike } from '@store/queries/household';
import { staff } from '../audiences';
import { text } from '../fields';

const foundMax = 20;
/** Fewer digits than this would list half the town. */
const digitsMin = 4;

/** Households of the own office, by a part of their door, name or passbook number; masked. */
export const findHouseholds = staff('clerk', 'manager').read(
  {
    summary: 'Finds households of the office by a part of their door, name or passbook number.',
    refusals: [],
    input: { text: text(2, 40) },
  },
  async ({ db, staff: { office, person } }, input) => {
    const typed = input.text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
    const digits = new RegExp(`^\\d{${String(digitsMin)},12}$`).test(typed) ? typed : '';
    const asked = { office, staff: person, text: typed, digits, limit: foundMax };
    const found = await householdsLike(db, asked);
    return accept({ items: found.map(maskHousehold) });
  },
);
