/** What is typed into the form of a rule, and what of it is still missing. */
import { parseDay } from '@kernel/day';
import { useState } from 'react';
import type { Asked, BookRule } from '../answers';

export type Terms = Omit<Asked<'previewRule'>, 'rule'>;

const written = [
  ...(['title', 'act', 'points', 'credit', 'timesDay', 'timesMonth', 'timesEver'] as const),
  ...(['headsMax', 'lotYears', 'clause', 'source', 'from', 'until'] as const),
] as const;
export type Written = (typeof written)[number];
type Chosen = Pick<Terms, 'icon' | 'evidence' | 'checkers' | 'byDesk' | 'perFixture'>;
export type Draft = Readonly<Record<Written, string>> & Chosen;

const textOf = (value: number | null): string => (value === null ? '' : String(value));

/** The form as it opens: what the rule says now, or an empty one; it begins on `earliest`. */
export const draftOf = (rule: BookRule | null, earliest: string): Draft => ({
  title: rule?.title ?? '',
  act: rule?.act ?? '',
  icon: rule?.icon ?? 'drop',
  evidence: rule?.evidence ?? 'code',
  points: textOf(rule?.points ?? null),
  credit: String(rule?.credit ?? 0),
  timesDay: String(rule?.timesDay ?? 1),
  timesMonth: String(rule?.timesMonth ?? 1),
  timesEver: textOf(rule?.timesEver ?? null),
  perFixture: rule?.perFixture ?? false,
  headsMax: textOf(rule?.headsMax ?? null),
  checkers: rule?.checkers ?? 0,
  byDesk: rule?.byDesk ?? true,
  lotYears: textOf(rule?.lotYears ?? null),
  clause: rule?.clause ?? '',
  // A version that the bureau approves is no default any more, and says what it rests on.
  source: rule === null || rule.isDefault ? '' : rule.source,
  from: earliest,
  until: '',
});

type Bounds = readonly [label: string, min: number, max: number, isNeeded: boolean];
const numbers = {
  points: ['积分', 1, 1000, true],
  credit: ['信用积分', 0, 1000, true],
  timesDay: ['每天几次', 1, 100, true],
  timesMonth: ['每月几次', 1, 1000, true],
  timesEver: ['一户一共几次', 1, 1000, false],
  headsMax: ['一户最多算几人', 2, 20, false],
  lotYears: ['积分几年到期', 0, 10, false],
} as const satisfies Partial<Record<Written, Bounds>>;

const isWithin = (text: string, [, min, max, isNeeded]: Bounds): boolean =>
  text === '' ? !isNeeded : /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max;

const texts = { title: '名称', act: '做什么', clause: '依据', source: '出处' } as const;

/** The names of the fields that do not fit yet. */
export const missingIn = (draft: Draft): readonly string[] => {
  const wrongTexts = Object.entries(texts).flatMap(([field, label]) =>
    written.some((each) => each === field && draft[each].trim().length < 2) ? [label] : [],
  );
  const wrongNumbers = Object.entries(numbers).flatMap(([field, bounds]) =>
    written.some((each) => each === field && !isWithin(draft[each], bounds)) ? [bounds[0]] : [],
  );
  const from = parseDay(draft.from) === null ? ['生效日'] : [];
  const until = draft.until !== '' && parseDay(draft.until) === null ? ['最后一天'] : [];
  return [...wrongTexts, ...wrongNumbers, ...from, ...until];
};

const numberIn = <Name extends string>(name: Name, text: string): Partial<Record<Name, number>> => {
  const found: Partial<Record<Name, number>> = {};
  if (text !== '') found[name] = Number(text);
  return found;
};

/** What is sent; null while something is missing. */
export const termsIn = (draft: Draft): Terms | null => {
  const from = parseDay(draft.from);
  const until = parseDay(draft.until);
  if (from === null || missingIn(draft).length > 0) return null;
  return {
    ...{ title: draft.title.trim(), act: draft.act.trim(), icon: draft.icon },
    ...{ evidence: draft.evidence, checkers: draft.checkers, byDesk: draft.byDesk },
    ...{ perFixture: draft.perFixture, points: Number(draft.points), credit: Number(draft.credit) },
    ...{ timesDay: Number(draft.timesDay), timesMonth: Number(draft.timesMonth) },
    ...numberIn('timesEver', draft.timesEver),
    ...numberIn('headsMax', draft.headsMax),
    ...numberIn('lotYears', draft.lotYears),
    ...{ clause: draft.clause.trim(), source: draft.source.trim(), effectiveFrom: from },
    ...(until === null ? {} : { effectiveUntil: until }),
  };
};

export const useRuleForm = (rule: BookRule | null, earliest: string) => {
  const [draft, setDraft] = useState(() => draftOf(rule, earliest));
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<Terms | null>(null);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    // What was shown is of what was typed before.
    setShown(null);
  };
  const missing = missingIn(draft);
  const terms = termsIn(draft);
  return {
    ...{ draft, change, reason, setReason, missing, shown },
    show: () => {
      setShown(terms);
    },
  };
};
export type RuleForm = ReturnType<typeof useRuleForm>;
