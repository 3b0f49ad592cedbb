import { refuse } from '@kernel/refusal';
import { hasPicture } from '@store/queries/leak-report-work';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { showingRefusals, showPicture } from '../picture-keeping';
import { reportSeen } from '../report-seen';

/** A picture of a report that this office may see. */
export const reportPicture = staff('clerk', 'manager', 'property', 'custodian').read(
  {
    summary: 'A picture that belongs to a report of this office’s district, as base64.',
    refusals: showingRefusals,
    input: { report: idOf('report'), picture: idOf('picture') },
  },
  async ({ db, pictures, staff: clerk }, { report, picture }) => {
    const seen = await reportSeen(db, clerk, report);
    if (!seen.ok) return seen;
    return (await hasPicture(db, report, picture))
      ? showPicture({ db, pictures }, picture)
      : refuse('NOT_FOUND');
  },
);
