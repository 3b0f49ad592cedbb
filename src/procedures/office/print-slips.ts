import * as v from 'valibot';
import { isInForce, isPaidByReport } from '@domain/earning';
import { isBySlip, slipsMost } from '@domain/slip';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { ruleOn } from '@store/queries/earning';
import { insertBlock } from '@store/queries/slip';
import { staff } from '../audiences';
import { slug, whole } from '../fields';

const blockDigits = 6;

/** Makes a block of numbered slips to be printed, with an act on them or left blank. */
export const printSlips = staff('clerk', 'manager').write(
  {
    summary: 'Makes a block of numbered paper slips, with an act of the rule list or left blank.',
    refusals: ['RULE_UNKNOWN', 'RULE_NOT_BY_SLIP', 'RULE_NOT_IN_FORCE'],
    input: { slips: whole(1, slipsMost), rule: v.optional(slug) },
  },
  async ({ tx, staff: clerk, today, now, makeDigits }, input) => {
    if (input.rule !== undefined) {
      const rule = await ruleOn(tx, input.rule, today);
      if (rule === null) return refuse('RULE_UNKNOWN');
      if (!isBySlip(rule) || isPaidByReport(rule.id)) return refuse('RULE_NOT_BY_SLIP');
      if (!isInForce(rule, today)) return refuse('RULE_NOT_IN_FORCE');
    }
    const of = { office: clerk.office, rule: input.rule ?? null, slips: input.slips };
    const made = { ...of, by: clerk.person, day: today, at: now };
    const block = await insertBlock(tx, made, () => makeDigits(blockDigits));
    return accept({ block });
  },
);
