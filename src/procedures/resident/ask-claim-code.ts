import * as v from 'valibot';
import { decideClaim, decideStatus } from '@domain/earning';
import { decideKind } from '@domain/photo-claim';
import { refuse } from '@kernel/refusal';
import { capsOn, fixtureFor, ruleOn, tallyOf } from '@store/queries/earning';
import { lockAccount } from '@store/queries/ledger';
import { kindOfFixture } from '@store/queries/photo-claim';
import { member } from '../audiences';
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
      'RULE_NOT_IN_FORCE',
      'FIXTURE_NEEDED',
      'FIXTURE_OTHER_KIND',
      'FIXTURE_CLAIMED',
      'ALREADY_TODAY',
      'RULE_CAP_MONTH',
      'RULE_CAP_EVER',
      'CAP_DAY',
      'CAP_MONTH',
      'PHOTO_CODE_LIMIT',
      'HOUSEHOLD_NOT_CONFIRMED',
      'HOUSEHOLD_FROZEN',
      'HOUSEHOLD_CLOSED',
    ],
    input: { rule: slug, fixture: v.optional(idOf('fixture')) },
  },
  async (desk, input) => {
    const { tx, household, today } = desk;
    const usable = decideStatus(household.status);
    if (!usable.ok) return usable;
    const rule = await ruleOn(tx, input.rule, today);
    if (rule === null) return refuse('RULE_UNKNOWN');
    if (rule.evidence !== 'photo') return refuse('RULE_NOT_BY_PHOTO');
    await lockAccount(tx, household.id);
    const fixture = rule.perFixture ? (input.fixture ?? null) : null;
    if (fixture !== null) {
      const fits = decideKind(rule.id, await kindOfFixture(tx, household.id, fixture));
      if (!fits.ok) return fits;
    }
    const asked = { household: household.id, rule: rule.id };
    const known = fixture === null ? 'none' : await fixtureFor(tx, { ...asked, fixture });
    const allowed = decideClaim({
      ...{ rule, caps: await capsOn(tx, today), today, seen: false },
      tally: await tallyOf(tx, household.id, rule.id, today),
      part: { heads: 1, fixture: known },
    });
    if (!allowed.ok) return allowed;
    return giveCode(desk, { rule: rule.id, fixture, claim: null });
  },
);
