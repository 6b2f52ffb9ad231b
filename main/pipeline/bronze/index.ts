export { ABSENT, BronzeColumn, GrowingCodes } from './column'
export { BronzeTable } from './table'
export type { FileRows } from './table'
export { bronzeColumnNames, bronzeBulkTable, createBronzeSql, loadBronze } from './storage'
