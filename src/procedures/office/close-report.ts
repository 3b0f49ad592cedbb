import * as v from 'valibot';
import { joinedRule, reportRule } from '@domain/earning';
import { decideClose } from '@domain/leak-report';
import { deleteAfterDecision } from '@domain/picture';
import { refuse } from '@kernel/refusal';
import { accept, type Reply } from '@kernel/wire';
import { ruleOn } from '@store/queries/earning';
import {
  earnersOf,
  endPictures,
  insertStep,
  setClosed,
  setEarned,
  setReturned,
  type Earner,
} from '@store/queries/leak-report-work';
import { staff, type AsStaff } from '../audiences';
import { claimAct } from '../award';
import type { Writing } from '../context';
import { idOf, text } from '../fields';
import { reportSeen } from '../report-seen';

type Closed = { readonly status: 'assigned' | 'closed'; readonly points: number };

/** Posts what the rule in force gives; a refusal (a cap, a frozen passbook) is kept and the report closes. */
const award = async (desk: Writing & AsStaff, earner: Earner): Promise<number> => {
  const { tx, today, now, makeId, staff: clerk } = desk;
  const rule = await ruleOn(tx, earner.isFirst ? reportRule : joinedRule, today);
  if (rule === null) {
    if (earner.isFirst)
      await setEarned(tx, { ...earner, claim: null, unpaid: 'RULE_NOT_IN_FORCE' });
    return 0;
  }
  const id = makeId('claim');
  const { report, household, status, person } = earner;
  const at = { code: null, office: clerk.office, seen: true, by: clerk.person, today, now };
  const part = { heads: 1, fixture: null };
  const act = { id, household, status, person, rule, title: rule.title, ...part, ...at };
  const awarded = await claimAct(tx, act);
  const unpaid = awarded.ok ? null : awarded.refusal.code;
  await setEarned(tx, { report, claim: awarded.ok ? id : null, unpaid });
  return awarded.ok ? awarded.value.points : 0;
};

/** A second person has looked: it is mended, and closes with its points; or it is not, and goes back. */
export const closeReport = staff('clerk', 'manager').write(
  {
    summary: 'Closes a mended report after a second look and posts its points, or sends it back.',
    refusals: [
      'NOT_FOUND',
      'REPORT_STATE',
      'REPORT_OTHER_OFFICE',
      'OWN_HOUSEHOLD',
      'SECOND_LOOK_NEEDED',
      'INPUT_INVALID',
    ],
    input: { report: idOf('report'), approve: v.boolean(), reason: v.optional(text(2, 100)) },
  },
  async (desk, input): Promise<Reply<Closed>> => {
    const { tx, staff: clerk, today, now } = desk;
    const seen = await reportSeen(tx, clerk, input.report, true);
    if (!seen.ok) return seen;
    const { id } = seen.value;
    const { person, office } = clerk;
    const allowed = decideClose(seen.value, { ...seen.value, person });
    if (!allowed.ok) return allowed;
    const note = input.reason ?? null;
    const step = { report: id, person, office, at: now, note };
    if (!input.approve) {
      if (note === null) return refuse('INPUT_INVALID', { field: '原因' });
      await setReturned(tx, id);
      await insertStep(tx, { ...step, kind: 'returned' });
      return accept({ status: 'assigned', points: 0 });
    }
    await setClosed(tx, id);
    await insertStep(tx, { ...step, kind: 'closed' });
    await endPictures(tx, id, deleteAfterDecision(today));
    let points = 0;
    for (const earner of await earnersOf(tx, id)) points += await award(desk, earner);
    return accept({ status: 'closed', points });
  },
);
