export { SCHEMA_VERSION, goldInput, quoteName, tableImage, writeProject } from './builder'
export type { BulkTable, ProjectWriter, TableImage } from './builder'
export { absent, blobs, integer, real, text } from './columnSource'
export type { ColumnSource } from './columnSource'
export { DamagedFile, numberAt, textAt, typeLength } from './tableReader'
export type { RawRecord } from './tableReader'
export { loadSqlJs } from './sqlJs'
export type { Database } from './sqlJs'
export { lockProject, tryLock } from './lock'

export { keepBackup, listBackups, restoreBackup } from './backups'

export { saveFailure } from './diskFailure'
export { openSound } from './openSound'

export { openProject } from './openProject'
export type { OpenProject } from './openProject'

export { ProjectFile, damagedProject, goneProject } from './projectFile'
export { readState, stateTable } from './projectState'
export { readStateFile, removeStateFile } from './stateFile'
export { removeTemporaries, replaceFile, writeFully } from './atomicFile'
export { exportNames, readSetAside, setAsideCsv, writeSetAside } from './setAside'
export type { SetAsideLines } from './setAside'
