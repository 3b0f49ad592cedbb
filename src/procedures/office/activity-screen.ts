import { windowOf } from '@kernel/code-window';
import { refuse } from '@kernel/refusal';
import { writeScanCode } from '@kernel/scan-code';
import { accept } from '@kernel/wire';
import { findCounted } from '@store/queries/activity';
import { activityView } from '../activity-seen';
import { staff } from '../audiences';
import { serialText } from '../fields';
import { digitsIn } from '../pointed-act';
import { shownRun } from '../shown-run';

/** The host's screen: how many are counted, and while it is on the codes of the next ten minutes. */
export const activityScreen = staff('clerk', 'manager', 'property', 'school').read(
  {
    summary: 'An activity’s count, and while it is on the codes its screen shows for ten minutes.',
    refusals: ['NOT_FOUND'],
    input: { code: serialText },
  },
  async ({ db, staff: { office }, now, keyed }, { code }) => {
    const found = await findCounted(db, code);
    if (found?.office !== office) return refuse('NOT_FOUND');
    const activity = activityView(found, now);
    const codes =
      activity.state === 'on'
        ? shownRun(windowOf(now), (window) => digitsIn({ keyed }, code, window))
        : [];
    return accept({ ...activity, codes, scan: writeScanCode('action', code) });
  },
);
