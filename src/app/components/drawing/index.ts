export { Drawing } from './drawing';
