import { decideFix } from '@domain/leak-report';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertStep, setFixed } from '@store/queries/leak-report-work';
import { attachPicture } from '@store/queries/picture';
import { staff } from '../audiences';
import { idOf, text } from '../fields';
import { reportSeen } from '../report-seen';

/** The office it was given to says that it is mended, and shows it. */
export const fixReport = staff('clerk', 'manager', 'property', 'custodian').write(
  {
    summary: 'Says that a reported leak is mended, with a picture and what was done.',
    refusals: ['NOT_FOUND', 'REPORT_STATE', 'REPORT_OTHER_OFFICE', 'PICTURE_UNKNOWN'],
    input: { report: idOf('report'), note: text(2, 100), picture: idOf('picture') },
  },
  async ({ tx, staff: clerk, now }, { report, note, picture }) => {
    const seen = await reportSeen(tx, clerk, report, true);
    if (!seen.ok) return seen;
    const { id } = seen.value;
    const allowed = decideFix(seen.value, clerk.office);
    if (!allowed.ok) return allowed;
    const isKept = await attachPicture(tx, { id: picture, purpose: 'fixed', at: now });
    if (!isKept) return refuse('PICTURE_UNKNOWN');
    await setFixed(tx, id, clerk.person);
    const { person, office } = clerk;
    await insertStep(tx, { report: id, kind: 'fixed', person, office, at: now, note, picture });
    return accept({ status: 'fixed' as const });
  },
);
