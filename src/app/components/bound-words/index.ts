export { boundWords } from './bound-words';
