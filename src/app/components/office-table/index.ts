export { OfficeTable, type Column } from './office-table';
