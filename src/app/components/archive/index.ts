/** What a household's archive asks and says, the same at home and at the desk. */
export {
  choicesOf,
  dwellingNames,
  fixtureNames,
  householdStatus,
  supplyNames,
  type FixtureKind,
} from './archive-words';
export { DwellingFields } from './dwelling-fields';
export { dwellingSent, type DwellingForm } from './dwelling-form';
