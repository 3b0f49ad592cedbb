export { Face, type NextAct } from './face';
export { FaultFace, RequestNo, unmoved } from './fault-face';
export { QueryView } from './query-view';
export { RefusalFace, wayOut } from './refusal-face';
export { WhomToTellContext } from './whom-to-tell';
export { WriteNote } from './write-note';
