import { isOpen } from '@domain/leak-report';
import { accept } from '@kernel/wire';
import { joinedTo, officesOfDistrict, stepsOf } from '@store/queries/leak-report-work';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { reportSeen } from '../report-seen';

const joinedMax = 50;
const officesMax = 200;

/** One report in full, without who made it. */
export const leakReport = staff('clerk', 'manager', 'property', 'custodian').read(
  {
    summary: 'One report of a leak with its steps, those that joined it, and who may see to it.',
    refusals: ['NOT_FOUND'],
    input: { report: idOf('report') },
  },
  async ({ db, staff: clerk, today, now }, input) => {
    const seen = await reportSeen(db, clerk, input.report);
    if (!seen.ok) return seen;
    const { person, household, fixedBy, at, assignedAt, ...report } = seen.value;
    const steps = await stepsOf(db, report.id);
    const others = await joinedTo(db, report.id, joinedMax);
    return accept({
      ...report,
      at: at.toISOString(),
      assignedAt: assignedAt?.toISOString() ?? null,
      isLate: isOpen(report.status) && report.dueDay < today,
      isSignedIn: person !== null,
      hasHousehold: household !== null,
      isFixedByMe: fixedBy === clerk.person,
      steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
      others: others.map((other) => ({ ...other, at: other.at.toISOString() })),
      offices: isOpen(report.status)
        ? await officesOfDistrict(db, report.district, officesMax)
        : [],
      asOf: now.toISOString(),
    });
  },
);
