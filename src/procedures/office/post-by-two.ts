import * as v from 'valibot';
import { decideByTwo, decideKind } from '@domain/photo-claim';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { insertCheck, ruleOn } from '@store/queries/earning';
import { insertLabel } from '@store/queries/label';
import { kindOfFixture } from '@store/queries/photo-claim';
import { findServed } from '@store/queries/posting';
import { staff } from '../audiences';
import { actRefusals, claimAct } from '../award';
import { idOf, slug } from '../fields';
import { labelFields, labelFor, labelRefusals } from '../labelled';
import { mayServe } from '../photo-claiming';

/**
 * Posts an act that two people check, for a household without a phone that can take no picture: this
 * clerk has looked at the thing, of a labelled product also at label and receipt, and somebody else of
 * the office decides the claim.
 */
export const postByTwo = staff('clerk', 'manager').write(
  {
    summary:
      'Posts an act that two people check, for a household without a phone; a second decides.',
    refusals: [
      'HOUSEHOLD_UNKNOWN',
      'OWN_HOUSEHOLD',
      'STEPPED_ASIDE',
      'CLAIM_BY_PHONE',
      'RULE_UNKNOWN',
      'RULE_NOT_BY_DESK',
      ...labelRefusals,
      'INPUT_INVALID',
      'FIXTURE_NEEDED',
      'FIXTURE_CLAIMED',
      ...actRefusals,
    ],
    input: {
      household: idOf('household'),
      rule: slug,
      fixture: idOf('fixture'),
      label: v.optional(labelFields),
    },
  },
  async (desk, { household, fixture, ...input }) => {
    const { tx, today, now, makeId, keyed } = desk;
    const { office, person: by } = desk.staff;
    const served = await findServed(tx, household, by);
    if (served === null) return refuse('HOUSEHOLD_UNKNOWN');
    const allowed = await mayServe(tx, household, by);
    if (!allowed.ok) return allowed;
    if (served.head !== null) return refuse('CLAIM_BY_PHONE');
    const rule = await ruleOn(tx, input.rule, today);
    if (rule === null) return refuse('RULE_UNKNOWN');
    const byTwo = decideByTwo(rule);
    if (!byTwo.ok) return byTwo;
    const fits = decideKind(rule.id, await kindOfFixture(tx, household, fixture));
    if (!fits.ok) return fits;
    const claim = makeId('claim');
    const awarded = await claimAct(tx, {
      ...{ id: claim, household, status: served.status, person: null, fixture },
      rule: { ...rule, checkers: 2 },
      ...{ code: null, heads: 1, office, title: rule.title, by, seen: true, today, now },
    });
    if (!awarded.ok) return awarded;
    const shown = { rule, fixture, label: input.label };
    const label = await labelFor({ tx, keyed, household }, shown);
    if (!label.ok) return label;
    if (label.value !== null) await insertLabel(tx, claim, label.value);
    await insertCheck(tx, claim, by, now);
    return accept({ claim, points: awarded.value.points });
  },
);
