export { chineseMonth } from './chinese-month';
export { saidLine, signed, type LedgerLine } from './columns';
export { LedgerTable } from './ledger-table';
