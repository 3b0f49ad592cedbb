import { isPaidByReport } from '@domain/earning';
import { accept } from '@kernel/wire';
import { rulesOn } from '@store/queries/earning';
import { staff } from '../audiences';

/** The acts a desk may post today. */
export const rules = staff('clerk', 'manager', 'property').read(
  { summary: 'The rules a desk may post by today.', refusals: [], input: {} },
  async ({ db, today }) => {
    const inForce = await rulesOn(db, today);
    return accept({ items: inForce.filter(({ id, byDesk }) => byDesk && !isPaidByReport(id)) });
  },
);
