import { day, flag, itemId, oneOf, whole, words } from './fields';
import { seedFile } from './seed-file';

/** The drawn goods, and a plain box for what has no drawing. */
export const pictures = [
  'soap',
  'towel',
  'detergent',
  'washing-powder',
  'tissue',
  'rice',
  'oil',
  'aerator',
  'head',
  'box',
] as const;

export const items = seedFile({
  name: 'items.json',
  table: 'item',
  key: ['id'],
  entries: {
    id: itemId,
    title: words(20),
    unit: words(4),
    picture: oneOf(pictures),
    isDefault: flag,
  },
});

export const prices = seedFile({
  name: 'prices.json',
  table: 'price',
  key: ['item', 'effectiveFrom'],
  entries: {
    item: itemId,
    effectiveFrom: day,
    points: whole(1, 1_000_000),
    monthLimit: whole(1, 1000),
  },
  references: [{ field: 'item', table: 'item', column: 'id' }],
  change: 'final',
});
