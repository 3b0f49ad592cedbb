import type { FixtureKind } from '@kernel/fixture';
import { labelKindNames, productOf, type LabelKind } from '@kernel/water-label';
import { useState } from 'react';

type Sent = {
  readonly kind: LabelKind;
  readonly model: string;
  readonly grade: number;
  readonly standardYear?: number;
  readonly scan?: string;
};
export const unread = 'unread';

/** What is typed from a label; what can be only one thing needs no choosing. */
export const useLabel = (labelGrade: number | null, fixture: FixtureKind | null) => {
  const [kind, setKind] = useState<LabelKind | null>(null);
  const [model, setModel] = useState('');
  const [grade, setGrade] = useState<number | null>(null);
  const [year, setYear] = useState<string | null>(null);
  const [scan, setScan] = useState<string | null>(null);
  const kinds = labelKindNames.filter(
    (each) => fixture === null || productOf(each).fixture === fixture,
  );
  const only = kinds.length === 1 ? (kinds[0] ?? null) : null;
  const chosen = kind !== null && kinds.includes(kind) ? kind : only;
  const isAny = labelGrade === 0;
  const chosenGrade = isAny ? grade : labelGrade;
  const years = chosen === null ? [] : productOf(chosen).years;
  const needsYear = years.length > 0 && year === null;
  const lacks = (): string | null => {
    if (labelGrade === null) return null;
    if (chosen === null) return '先选产品种类';
    if (model.trim() === '') return '先填标识上的型号';
    if (chosenGrade === null) return '先选等级';
    return needsYear ? '先选标准年份' : null;
  };
  const sent = (): Sent | undefined => {
    if (labelGrade === null || chosen === null || chosenGrade === null) return undefined;
    const known = years.find((each) => String(each) === year);
    return {
      ...{ kind: chosen, model: model.trim(), grade: chosenGrade },
      ...(known === undefined ? {} : { standardYear: known }),
      ...(scan === null ? {} : { scan }),
    };
  };
  const clear = () => {
    setKind(null);
    setModel('');
    setGrade(null);
    setYear(null);
    setScan(null);
  };
  return {
    ...{ labelGrade, isAny, kinds, chosen, model, chosenGrade, years, year, scan },
    ...{ setKind, setModel, setGrade, setYear, setScan, lacks, sent, clear },
  };
};
export type Labelling = ReturnType<typeof useLabel>;
