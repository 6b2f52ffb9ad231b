export { ABSENT, BronzeColumn, GrowingCodes } from './column'
export { BronzeTable } from './table'
export type { FileRows } from './table'
export { bronzeBulkTable, bronzeColumnNames, bronzeTableName, createBronzeSql, loadBronze } from './storage'
