export { bureau, office, resident, visitor } from './doors';
export { useRead, type Reading } from './use-read';
export { useWrite, type Writing } from './use-write';
export { setDemo, useDemo } from './demo';
export { forgetAnswers } from './query-cache';
export type { FaultSeen } from './fault';
