export { Seal } from './seal';
