/** The words of an archive's closed sets. */
export { fixtureNames, type FixtureKind } from '@kernel/fixture';

export const dwellingNames = {
  flat: '单元房',
  house: '独栋或联排',
  rural: '农家院',
  shared: '合租',
} as const;
export const supplyNames = { metered: '一户一表', unmetered: '没有单独水表' } as const;
export type Dwelling = keyof typeof dwellingNames;
export type Supply = keyof typeof supplyNames;

/** As choices of a picker, in the order above. */
export const choicesOf = <Key extends string>(names: Readonly<Record<Key, string>>) =>
  Object.entries<string>(names)
    .filter((pair): pair is [Key, string] => pair[0] in names)
    .map(([key, text]) => ({ key, text }));

export const householdStatus = {
  waiting: '等社区确认',
  confirmed: '已确认',
  frozen: '已暂停',
  closed: '已销户',
} as const;
