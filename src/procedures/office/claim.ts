import { maskCalled } from '@domain/household';
import { accept } from '@kernel/wire';
import { archiveOf } from '@store/queries/household';
import { labelOfClaim } from '@store/queries/label';
import {
  claimFixture,
  claimPictures,
  claimSteps,
  earlierClaims,
  hasChecked,
} from '@store/queries/photo-claim';
import { findPlace } from '@store/queries/place';
import { staff } from '../audiences';
import { idOf } from '../fields';
import { claimSeen, mayRecheck, mayServe } from '../photo-claiming';

const earlierMax = 10;

/** One claim with its pictures; the office that looks again does not learn whose it is. */
export const claim = staff('clerk', 'manager').read(
  {
    summary: 'One claim with its pictures, codes, steps, and what was claimed of the same before.',
    refusals: ['NOT_FOUND'],
    input: { claim: idOf('claim') },
  },
  async ({ db, staff: clerk, today, now }, input) => {
    const seen = await claimSeen(db, clerk, input.claim);
    if (!seen.ok) return seen;
    const { claim: found, photo, recheck } = seen.value;
    const { id, household, title, day, points, credit, status, reason, checkers } = found;
    const archive = recheck === null ? await archiveOf(db, household) : null;
    const may = recheck === null ? mayServe : mayRecheck;
    const allowed = await may(db, household, clerk.person);
    const steps = await claimSteps(db, id);
    return accept({
      ...{ id, title, day, points, credit, status, reason, checkers },
      ruleVersion: found.ruleVersion,
      office: (await findPlace(db, found.office, true))?.name ?? null,
      home:
        archive === null
          ? null
          : {
              account: household,
              passbookNo: archive.passbookNo,
              called: archive.called === null ? null : maskCalled(archive.called),
            },
      fixture: await claimFixture(db, id),
      label: await labelOfClaim(db, id),
      photo,
      isLate: status === 'waiting' && photo.awaits === 'office' && photo.dueDay < today,
      recheck,
      // A refusal's code: why this person does not decide it.
      notMine: allowed.ok ? null : allowed.refusal,
      isCheckedByMe: await hasChecked(db, id, clerk.person),
      steps: steps.map(({ called, ...step }) => ({
        ...step,
        called: recheck === null ? called : null,
        at: step.at.toISOString(),
      })),
      pictures: await claimPictures(db, id),
      earlier: await earlierClaims(db, found, earlierMax),
      asOf: now.toISOString(),
    });
  },
);
