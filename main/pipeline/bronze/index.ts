export { BronzeColumn } from './column'
export { BronzeTable } from './table'
export type { FileRows, RowCopy } from './table'
export { MOST_HEADERS, bronzeBulkTable, bronzeTableName, createBronzeSql, loadBronze } from './storage'
