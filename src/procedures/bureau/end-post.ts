import * as v from 'valibot';
import { postRoles } from '@domain/appointment';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { endStaff, isLastAdmin } from '@store/queries/staffing';
import { staff } from '../audiences';
import { idOf } from '../fields';

/** Ends somebody's post from this moment. Nobody ends their own, so that an admin always remains. */
export const endPost = staff('admin').write(
  {
    summary: 'Ends a post from this moment; nobody ends their own.',
    refusals: ['OWN_POST', 'POST_UNKNOWN', 'LAST_ADMIN'],
    input: { at: idOf('office'), person: idOf('person'), role: v.picklist(postRoles) },
  },
  async ({ tx, staff: { person: by }, today }, { at, person, role }) => {
    if (person === by) return refuse('OWN_POST');
    // Two admins who end each other at once would leave none.
    if (role === 'admin' && (await isLastAdmin(tx, { person, today }))) return refuse('LAST_ADMIN');
    const ended = await endStaff(tx, { office: at, person, role, today, by });
    return ended ? accept({ person, role }) : refuse('POST_UNKNOWN');
  },
);
