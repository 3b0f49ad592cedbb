import * as v from 'valibot';
import {
  appointmentDigits,
  appointmentsMax,
  appointmentUntil,
  decidePost,
  postRoles,
} from '@domain/appointment';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertAppointment, kindOf, liveAppointments } from '@store/queries/staffing';
import { staff } from '../audiences';
import { idOf, text } from '../fields';

/** Makes a code that gives one person a post, within 24 hours; nobody's WeChat id is typed. */
export const appoint = staff('admin').write(
  {
    summary: 'Makes a code of twelve digits that gives one person a post within 24 hours.',
    refusals: ['OFFICE_UNKNOWN', 'POST_OTHER_KIND', 'APPOINTMENT_LIMIT'],
    input: { at: idOf('office'), role: v.picklist(postRoles), called: text(1, 20) },
  },
  async ({ tx, staff: { person: by }, makeDigits, now }, { at, role, called }) => {
    const kind = await kindOf(tx, at);
    if (kind === null) return refuse('OFFICE_UNKNOWN');
    const fits = decidePost(role, kind);
    if (!fits.ok) return fits;
    if ((await liveAppointments(tx, at, now)) >= appointmentsMax) {
      return refuse('APPOINTMENT_LIMIT', { limit: appointmentsMax });
    }
    const expiresAt = appointmentUntil(now);
    const made = { office: at, role, called, by, at: now, expiresAt };
    const digits = await insertAppointment(tx, made, () => makeDigits(appointmentDigits));
    return accept({ digits, called, role, expiresAt: expiresAt.toISOString() });
  },
);
