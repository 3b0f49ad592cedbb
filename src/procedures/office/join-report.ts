import { decideJoin } from '@domain/leak-report';
import { accept } from '@kernel/wire';
import { insertStep, setJoined } from '@store/queries/leak-report-work';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { reportSeen } from '../report-seen';

/** Two open reports are of the same thing: the later follows the first, and ends with it. */
export const joinReport = staff('clerk', 'manager').write(
  {
    summary: 'Joins a report to the one that was first about the same thing.',
    refusals: ['NOT_FOUND', 'REPORT_STATE', 'REPORT_OTHER_OFFICE', 'OWN_HOUSEHOLD'],
    input: { report: idOf('report'), first: idOf('report') },
  },
  async ({ tx, staff: clerk, now }, input) => {
    // Both are locked in the order of their ids, so that two desks cannot wait for each other.
    const swapped = input.report > input.first;
    const [one, other] = swapped ? [input.first, input.report] : [input.report, input.first];
    const lower = await reportSeen(tx, clerk, one, true);
    if (!lower.ok) return lower;
    const higher = await reportSeen(tx, clerk, other, true);
    if (!higher.ok) return higher;
    const [report, first] = swapped ? [higher.value, lower.value] : [lower.value, higher.value];
    const allowed = decideJoin(report, first);
    if (!allowed.ok) return allowed;
    await setJoined(tx, report.id, first.id);
    const { person, office } = clerk;
    const step = { person, office, at: now, note: first.place };
    await insertStep(tx, { ...step, report: report.id, kind: 'joined' });
    return accept({ first: first.id });
  },
);
