import { decideReject } from '@domain/leak-report';
import { deleteAfterDecision } from '@domain/picture';
import { accept } from '@kernel/wire';
import { endPictures, insertStep, setRejected } from '@store/queries/leak-report-work';
import { staff } from '../audiences';
import { idOf, text } from '../fields';
import { reportSeen } from '../report-seen';

/** Nothing is mended: no leak, nothing public, not found; the reporter reads why. */
export const rejectReport = staff('clerk', 'manager').write(
  {
    summary: 'Rejects an open report of a leak with a reason that its reporter reads.',
    refusals: ['NOT_FOUND', 'REPORT_STATE', 'REPORT_OTHER_OFFICE', 'OWN_HOUSEHOLD'],
    input: { report: idOf('report'), reason: text(2, 100) },
  },
  async ({ tx, staff: clerk, today, now }, { report, reason }) => {
    const seen = await reportSeen(tx, clerk, report, true);
    if (!seen.ok) return seen;
    const { id } = seen.value;
    const allowed = decideReject(seen.value, seen.value);
    if (!allowed.ok) return allowed;
    const { person, office } = clerk;
    await setRejected(tx, id, reason, office);
    const step = { report: id, person, office, at: now, note: reason };
    await insertStep(tx, { ...step, kind: 'rejected' });
    await endPictures(tx, id, deleteAfterDecision(today));
    return accept({ status: 'rejected' as const });
  },
);
