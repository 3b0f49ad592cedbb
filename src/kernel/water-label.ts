/**
 * Kinds of product that carry the China Water Efficiency Label, and the standard each label names.
 * Which kinds: the four batches of the label's catalogue; editions: GB 25502-2017 and -2024 (in force
 * since 2025-05-01), GB 28378-2019, GB 34914-2021, GB 25501-2019. The editions of GB 38448 and GB 38383
 * were not found, so their year stays 未填报.
 */
import type { FixtureKind } from './fixture';

type Product = {
  readonly name: string;
  readonly fixture: FixtureKind;
  readonly standard: string;
  readonly years: readonly number[];
};

export const labelKinds = {
  toilet: { name: '坐便器', fixture: 'toilet', standard: 'GB 25502', years: [2017, 2024] },
  'smart-toilet': { name: '智能坐便器', fixture: 'toilet', standard: 'GB 38448', years: [] },
  shower: { name: '淋浴器', fixture: 'shower', standard: 'GB 28378', years: [2019] },
  tap: { name: '水嘴', fixture: 'tap', standard: 'GB 25501', years: [2019] },
  dishwasher: { name: '洗碗机', fixture: 'dishwasher', standard: 'GB 38383', years: [] },
  purifier: { name: '净水机', fixture: 'purifier', standard: 'GB 34914', years: [2021] },
} as const satisfies Record<string, Product>;
export type LabelKind = keyof typeof labelKinds;

const products: Readonly<Record<LabelKind, Product>> = labelKinds;
export const productOf = (kind: LabelKind): Product => products[kind];

const isKind = (text: string): text is LabelKind => text in labelKinds;
export const labelKindNames: readonly LabelKind[] = Object.keys(labelKinds).filter(isKind);

/** `GB 25502-2024`; without the year where the label could not be read. */
export const standardWords = (kind: LabelKind, year: number | null): string =>
  year === null
    ? `${products[kind].standard}（年份未填报）`
    : `${products[kind].standard}-${String(year)}`;
