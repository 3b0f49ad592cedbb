export { LineTag, Stamp } from './stamp';
