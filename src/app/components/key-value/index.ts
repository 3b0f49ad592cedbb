export { KeyValue } from './key-value';
