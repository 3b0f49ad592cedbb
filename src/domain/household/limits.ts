import { fixtureNames, type FixtureKind } from '@kernel/fixture';

export const dwellings = ['flat', 'house', 'rural', 'shared'] as const;
export type Dwelling = (typeof dwellings)[number];
export const supplies = ['metered', 'unmetered'] as const;
export type Supply = (typeof supplies)[number];
export type { FixtureKind };
const isKind = (name: string): name is FixtureKind => name in fixtureNames;
export const fixtureKinds: readonly FixtureKind[] = Object.keys(fixtureNames).filter(isKind);
export type HouseholdStatus = 'waiting' | 'confirmed' | 'frozen' | 'closed';
export type MemberRole = 'head' | 'adult';

/** The most members with a phone that a passbook has. */
export const membersMax = 12;
/** The most fixtures in use that an archive lists. */
export const fixturesMax = 40;
