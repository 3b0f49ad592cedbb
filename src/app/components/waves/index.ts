export { waves, type Sea } from './waves';
