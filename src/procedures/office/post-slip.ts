import * as v from 'valibot';
import { decideSlipDay, slipTitle } from '@domain/slip';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertCheck, ruleOn } from '@store/queries/earning';
import { findByPassbookNo } from '@store/queries/presented';
import { useSlip } from '@store/queries/slip';
import { staff } from '../audiences';
import { actRefusals, claimAct } from '../award';
import { codeText, dayText, passbookNoText, slug, whole } from '../fields';
import { servedBy } from '../late-award';
import { mayBook, openSlip, readSlipNo, slipRefusals } from '../slip-seen';

/**
 * Books an act by its slip: rule, version and caps are those of the act's day. What was done today
 * stands at once; for an earlier day the clerk's look is one of two, and somebody else of the office
 * decides the claim.
 */
export const postSlip = staff('clerk', 'manager').write(
  {
    summary: 'Posts an act by a paper slip, once; of an earlier day it waits for a second person.',
    refusals: [
      ...slipRefusals,
      'SLIP_AHEAD',
      'SLIP_TOO_OLD',
      'SLIP_BEFORE_PRINTED',
      'SLIP_OTHER_ACT',
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'RULE_UNKNOWN',
      'RULE_BY_REPORT',
      'RULE_NOT_BY_SLIP',
      'HEADS_OVER',
      ...actRefusals,
    ],
    input: {
      slip: codeText,
      passbookNo: passbookNoText,
      rule: slug,
      day: dayText,
      heads: v.optional(whole(1, 20), 1),
    },
    guesses: { isTyped: ({ slip }) => readSlipNo(slip) !== null },
  },
  async (desk, input) => {
    const { tx, staff: clerk, today, now, makeId } = desk;
    const { office, person: by } = clerk;
    const slip = await openSlip(tx, { text: input.slip, office, lock: true });
    if (!slip.ok) return slip;
    const { serial, printedDay } = slip.value;
    const when = decideSlipDay(input.day, { printedDay, today });
    if (!when.ok) return when;
    const household = await findByPassbookNo(tx, input.passbookNo);
    if (household === null) return refuse('HOUSEHOLD_UNKNOWN');
    const served = await servedBy(desk, household);
    if (!served.ok) return served;
    const allowed = mayBook(await ruleOn(tx, input.rule, input.day), slip.value);
    if (!allowed.ok) return allowed;
    const rule = allowed.value;
    const wantsSecond = when.value === 'second person';
    const claim = makeId('claim');
    const awarded = await claimAct(tx, {
      ...{ id: claim, household, status: served.value.status, person: served.value.head },
      rule: wantsSecond ? { ...rule, checkers: 2 } : rule,
      ...{ code: null, heads: input.heads, fixture: null, office, by, seen: true },
      ...{ title: slipTitle(rule.title, serial), today: input.day, now },
    });
    if (!awarded.ok) return awarded;
    await useSlip(tx, { claim, slip: serial, office, day: today, by, at: now });
    if (wantsSecond) await insertCheck(tx, claim, by, now);
    const { status, points, written } = awarded.value;
    return accept({ claim, status, points, seq: written?.seq ?? null, slip: serial });
  },
);
