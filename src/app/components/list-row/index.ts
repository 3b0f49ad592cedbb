export { ListRow } from './list-row';
