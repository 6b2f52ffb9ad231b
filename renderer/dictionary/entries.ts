import type { MeasureName } from '../../shared/query'
import type { MeasureEntry, TableEntry } from '../../shared/tables'
import type { Findable } from './find'

export const measureKey = (name: MeasureName): string => `measure-${name}`
export const tableKey = (table: string): string => `table-${table}`
export const columnKey = (table: string, column: string): string => `column-${table}.${column}`
export const SEGMENTS_KEY = 'segments'

/** Names with underscores are found by their words too. */
const spoken = (name: string): string => `${name} ${name.replaceAll('_', ' ')}`

export const tableEntries = (tables: readonly TableEntry[]): readonly Findable[] =>
  tables.flatMap((table) => [
    { key: tableKey(table.name), texts: [spoken(table.name), table.grain, table.definition] },
    ...table.columns.map(({ name, definition }) => ({
      key: columnKey(table.name, name),
      texts: [spoken(name), definition],
    })),
  ])

export const measureEntries = (
  measures: readonly MeasureEntry[],
  textsOf: (name: MeasureName) => readonly string[],
): readonly Findable[] =>
  measures.map(({ name, formula }) => ({
    key: measureKey(name),
    texts: [spoken(name), formula, ...textsOf(name)],
  }))
