import * as v from 'valibot';
import { decideAssign } from '@domain/leak-report';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { assignTo, insertStep, officesOfDistrict } from '@store/queries/leak-report-work';
import { staff } from '../audiences';
import { idOf, text } from '../fields';
import { reportSeen } from '../report-seen';

const officesMax = 200;

/** Gives a report to an office of its district, which sees to it from then on; also anew. */
export const assignReport = staff('clerk', 'manager').write(
  {
    summary: 'Gives a report of a leak to an office of its district, with a note whom it asks.',
    refusals: ['NOT_FOUND', 'REPORT_STATE', 'REPORT_OTHER_OFFICE', 'OFFICE_UNKNOWN'],
    input: { report: idOf('report'), to: idOf('office'), note: v.optional(text(2, 100)) },
  },
  async ({ tx, staff: clerk, now }, input) => {
    const seen = await reportSeen(tx, clerk, input.report, true);
    if (!seen.ok) return seen;
    const { id, district } = seen.value;
    const allowed = decideAssign(seen.value, seen.value);
    if (!allowed.ok) return allowed;
    const offices = await officesOfDistrict(tx, district, officesMax);
    const to = offices.find((office) => office.id === input.to);
    if (to === undefined) return refuse('OFFICE_UNKNOWN');
    await assignTo(tx, { id, office: to.id, from: clerk.office, at: now });
    const note = [to.name, ...(input.note === undefined ? [] : [input.note])].join('：');
    const { person, office } = clerk;
    await insertStep(tx, { report: id, kind: 'assigned', person, office, at: now, note });
    return accept({ status: 'assigned' as const, officeName: to.name });
  },
);
