/** The terms of a rule as the bureau types them: what may be left out is none. */
import * as v from 'valibot';
import type { RuleTerms } from '@domain/earning';
import { evidences } from '@kernel/evidence';
import { dayText, slug, text, whole } from '../fields';

export const termsInput = {
  title: text(2, 20),
  act: text(2, 60),
  icon: slug,
  evidence: v.picklist(evidences),
  points: whole(1, 1000),
  credit: whole(0, 1000),
  timesDay: whole(1, 100),
  timesMonth: whole(1, 1000),
  timesEver: v.optional(whole(1, 1000)),
  perFixture: v.boolean(),
  headsMax: v.optional(whole(2, 20)),
  checkers: v.picklist([0, 1, 2]),
  byDesk: v.boolean(),
  lotYears: v.optional(whole(0, 10)),
  clause: text(2, 200),
  source: text(2, 200),
  effectiveFrom: dayText,
  effectiveUntil: v.optional(dayText),
};

type Typed = v.InferOutput<v.StrictObjectSchema<typeof termsInput, undefined>>;

export const termsFrom = (typed: Typed): RuleTerms => ({
  ...{ title: typed.title, act: typed.act, icon: typed.icon, evidence: typed.evidence },
  ...{ points: typed.points, credit: typed.credit, checkers: typed.checkers },
  ...{ timesDay: typed.timesDay, timesMonth: typed.timesMonth, perFixture: typed.perFixture },
  ...{ byDesk: typed.byDesk, clause: typed.clause, source: typed.source },
  timesEver: typed.timesEver ?? null,
  headsMax: typed.headsMax ?? null,
  lotYears: typed.lotYears ?? null,
  effectiveFrom: typed.effectiveFrom,
  effectiveUntil: typed.effectiveUntil ?? null,
});
