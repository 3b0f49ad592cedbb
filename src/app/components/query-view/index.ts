export { Face, type NextAct } from './face';
export { FaultFace, RequestNo, unmoved } from './fault-face';
export { QueryView } from './query-view';
export { RefusalFace, wayOut } from './refusal-face';
export { WriteNote } from './write-note';
