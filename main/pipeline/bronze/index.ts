export { ABSENT, BronzeColumn, GrowingCodes } from './column'
export { BronzeTable } from './table'
export type { FileRows, RowCopy } from './table'
export { bronzeBulkTable, bronzeColumnNames, bronzeTableName, createBronzeSql, loadBronze } from './storage'
