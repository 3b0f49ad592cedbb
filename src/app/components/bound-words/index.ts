export { boundWords, isInShortParts } from './bound-words';
