export { Ring } from './ring';
