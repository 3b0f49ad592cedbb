/** What water runs through at home, as an archive names it. */
export const fixtureNames = {
  tap: '水嘴',
  shower: '花洒',
  toilet: '坐便器',
  washer: '洗衣机',
  dishwasher: '洗碗机',
  purifier: '净水机',
  barrel: '接水桶',
  other: '其他',
} as const;
export type FixtureKind = keyof typeof fixtureNames;

/** `厨房的水嘴`. */
export const fixtureWords = (fixture: {
  readonly kind: FixtureKind;
  readonly place: string;
}): string => `${fixture.place}的${fixtureNames[fixture.kind]}`;
