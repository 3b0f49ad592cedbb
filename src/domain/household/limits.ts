export const dwellings = ['flat', 'house', 'rural', 'shared'] as const;
export type Dwelling = (typeof dwellings)[number];
export const supplies = ['metered', 'unmetered'] as const;
export type Supply = (typeof supplies)[number];
export const fixtureKinds = [
  'tap',
  'shower',
  'toilet',
  'washer',
  'dishwasher',
  'purifier',
  'barrel',
  'other',
] as const;
export type FixtureKind = (typeof fixtureKinds)[number];
export type HouseholdStatus = 'waiting' | 'confirmed' | 'frozen' | 'closed';
export type MemberRole = 'head' | 'adult';

/** The most members with a phone that a passbook has. */
export const membersMax = 12;
/** The most fixtures in use that an archive lists. */
export const fixturesMax = 40;
