import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { endNow } from '@store/queries/activity';
import { activityOf } from '../activity-seen';
import { staff } from '../audiences';
import { serialText } from '../fields';

/** Ends an activity before its time: from now on its code counts no longer. */
export const endActivity = staff('clerk', 'manager', 'property', 'school').write(
  {
    summary: 'Ends an activity before its time; its code counts no longer.',
    refusals: ['NOT_FOUND', 'ACTIVITY_OVER'],
    input: { code: serialText },
  },
  async ({ tx, staff: { office, person }, now }, { code }) => {
    const found = await activityOf(tx, office, code, true);
    if (!found.ok) return found;
    if (now > found.value.untilAt) return refuse('ACTIVITY_OVER');
    await endNow(tx, code, person, now);
    return accept({ code });
  },
);
