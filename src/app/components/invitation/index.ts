export { Invitation } from './invitation';
