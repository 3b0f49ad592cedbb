import { decideTake, readAppointment } from '@domain/appointment';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { lockPerson } from '@store/queries/person';
import { lockAppointment, takeAppointment } from '@store/queries/staffing';
import { person } from '../audiences';
import { codeText } from '../fields';

/** Takes the post that an appointment code stands for. */
export const takePost = person.write(
  {
    summary: 'Takes a post by the code of an appointment.',
    refusals: [
      'APPOINTMENT_UNKNOWN',
      'APPOINTMENT_USED',
      'APPOINTMENT_EXPIRED',
      'OWN_APPOINTMENT',
      'POST_ALREADY',
    ],
    input: { code: codeText },
    guesses: { isTyped: ({ code }) => readAppointment(code) !== null },
  },
  async ({ tx, person: self, today, now }, { code }) => {
    if (!(await lockPerson(tx, self))) return refuse('CONSENT_NEEDED');
    const digits = readAppointment(code);
    const found = digits === null ? null : await lockAppointment(tx, digits);
    if (digits === null || found === null) return refuse('APPOINTMENT_UNKNOWN');
    const decided = decideTake(found, { person: self, now });
    if (!decided.ok) return decided;
    const isNew = await takeAppointment(tx, { digits, person: self, today, at: now });
    if (!isNew) return refuse('POST_ALREADY');
    const { office, officeName, role, called } = found;
    return accept({ office, officeName, role, called });
  },
);
