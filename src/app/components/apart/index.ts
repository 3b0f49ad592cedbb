export { Apart } from './apart';
