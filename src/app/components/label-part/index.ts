/** What is typed from a water-efficiency label, by a household or at the desk. */
export { LabelPart } from './label-part';
export { useLabel } from './use-label';
