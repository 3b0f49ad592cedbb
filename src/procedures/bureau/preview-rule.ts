import * as v from 'valibot';
import { noJudgement } from '@domain/earning';
import { refuse } from '@kernel/refusal';
import { accept } from '@kernel/wire';
import { capsOn, lastVersion } from '@store/queries/earning';
import { staff } from '../audiences';
import { slug } from '../fields';
import { judgePosts, judgedDays } from '../judging';
import { termsFrom, termsInput } from './rule-terms';

/** What these terms would have made of the last thirty days' posts; nothing is written. */
export const previewRule = staff('reviewer', 'auditor', 'admin').read(
  {
    summary: 'How these terms would have judged the last 30 days’ posts of a rule.',
    refusals: ['RULE_UNKNOWN'],
    input: { rule: v.optional(slug), ...termsInput },
  },
  async ({ db, today }, { rule, ...typed }) => {
    const terms = termsFrom(typed);
    const { from, until } = judgedDays(today);
    if (rule === undefined) return accept({ ...noJudgement, from, until, isWhole: true });
    if ((await lastVersion(db, rule)) === null) return refuse('RULE_UNKNOWN');
    const caps = await capsOn(db, terms.effectiveFrom);
    return accept({ ...(await judgePosts(db, { rule, terms, caps, today })), from, until });
  },
);
