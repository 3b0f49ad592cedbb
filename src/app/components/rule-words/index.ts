export { checkerWords, evidenceWords } from './rule-words';
export type { Checkers } from './rule-words';
