export { PrintActs } from './print-acts';
