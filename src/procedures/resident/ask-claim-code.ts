import * as v from 'valibot';
import { decideClaim, decideStatus } from '@domain/earning';
import { decideKind, isByPicture } from '@domain/photo-claim';
import { refuse } from '@kernel/refusal';
import { readActs } from '@store/queries/acts';
import { ruleOn } from '@store/queries/earning';
import { isLabelled } from '@store/queries/label';
import { kindOfFixture } from '@store/queries/photo-claim';
import { member } from '../audiences';
import { actRefusals } from '../award';
import { idOf, slug } from '../fields';
import { giveCode } from '../photo-claiming';

/**
 * Four digits to write down beside what was done; refused where the claim would be refused, before
 * anybody takes a picture for nothing. Asked again, it answers the same digits while they are good.
 */
export const askClaimCode = member.write(
  {
    summary: 'Gives four digits, good for 30 minutes, that must stand in the picture of a claim.',
    refusals: [
      'RULE_UNKNOWN',
      'RULE_NOT_BY_PHOTO',
      'FIXTURE_NEEDED',
      'FIXTURE_OTHER_KIND',
      'FIXTURE_CLAIMED',
      'PHOTO_CODE_LIMIT',
      ...actRefusals,
    ],
    input: { rule: slug, fixture: v.optional(idOf('fixture')) },
  },
  async (desk, input) => {
    const { tx, household, today } = desk;
    const usable = decideStatus(household.status);
    if (!usable.ok) return usable;
    const rule = await ruleOn(tx, input.rule, today);
    if (rule === null) return refuse('RULE_UNKNOWN');
    if (!isByPicture(rule.evidence)) return refuse('RULE_NOT_BY_PHOTO');
    const fixture = rule.perFixture ? (input.fixture ?? null) : null;
    if (fixture !== null) {
      const fits = decideKind(rule.id, await kindOfFixture(tx, household.id, fixture));
      if (!fits.ok) return fits;
      if (rule.evidence === 'label' && (await isLabelled(tx, fixture))) {
        return refuse('FIXTURE_CLAIMED');
      }
    }
    const asked = { household: household.id, rule: rule.id, fixture };
    const [found] = await readActs(tx, [asked], { day: today, waits: true });
    if (found === undefined) throw new Error('what is asked is answered');
    const { caps, tally } = found;
    const part = { heads: 1, fixture: found.fixture };
    const allowed = decideClaim({ rule, caps, tally, part, today, seen: false });
    if (!allowed.ok) return allowed;
    return giveCode(desk, { rule: rule.id, fixture, claim: null });
  },
);
