export { MoreRows } from './more-rows';
