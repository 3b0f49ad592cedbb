export { ChoiceField } from './choice-field';
export { ChoiceSheet, type Choice } from './choice-sheet';
