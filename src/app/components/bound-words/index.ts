export { boundWords, partsClass } from './bound-words';
