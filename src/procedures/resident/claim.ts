import { claimDueDay } from '@domain/ledger';
import { dayOf } from '@kernel/day';
import type { ClaimId } from '@kernel/ids';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import type { Query } from '@store/port';
import { taskOfClaim } from '@store/queries/class-task';
import { findClaim } from '@store/queries/earning';
import { labelOfClaim } from '@store/queries/label';
import {
  claimFixture,
  claimPictures,
  claimSteps,
  findPhotoClaim,
} from '@store/queries/photo-claim';
import { liveCodes } from '@store/queries/photo-code';
import { findPlace } from '@store/queries/place';
import { member } from '../audiences';
import { idOf } from '../fields';
import { codeView } from '../photo-claiming';

const classOf = async (books: Query, claim: ClaimId) => {
  const found = await taskOfClaim(books, claim);
  if (found === null) return null;
  const { officeName, className, task, untilDay, tookPart } = found;
  return { school: officeName, className, task, untilDay, isCounted: tookPart !== null };
};

/** One claim of the household, however it was made: where it stands and what was done about it. */
export const claim = member.read(
  {
    summary: 'One claim of the household with its steps, pictures, and what the office asked.',
    refusals: ['NOT_FOUND'],
    input: { claim: idOf('claim') },
  },
  async ({ db, household, now, demo }, input) => {
    const found = await findClaim(db, input.claim, false);
    if (found?.household !== household.id) return refuse('NOT_FOUND');
    const { id, title, day, points, credit, status, reason, entrySeq, checkers } = found;
    const photo = await findPhotoClaim(db, id);
    const steps = await claimSteps(db, id);
    const classTask = await classOf(db, id);
    const fromClass = classTask === null ? claimDueDay(dayOf(found.madeAt)) : null;
    const label = await labelOfClaim(db, id);
    const codes = await liveCodes(db, household.id, now);
    const code = codes.find((each) => each.claim === id);
    return accept({
      ...{ id, title, day, points, credit, status, reason, checkers, seq: entrySeq },
      ruleVersion: found.ruleVersion,
      office: (await findPlace(db, found.office, demo))?.name ?? null,
      fixture: await claimFixture(db, id),
      label:
        label === null
          ? null
          : {
              ...{ kind: label.kind, model: label.model, grade: label.grade },
              ...{ standardYear: label.standardYear, host: label.host },
            },
      photo,
      classTask,
      /** Until when the office decides; of a class there is no such day. */
      dueDay: photo?.dueDay ?? fromClass,
      steps: steps.map((step) => ({ ...step, at: step.at.toISOString() })),
      pictures: await claimPictures(db, id),
      code: code === undefined ? null : codeView(code),
    });
  },
);
